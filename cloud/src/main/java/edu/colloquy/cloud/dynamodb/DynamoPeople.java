package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.people.Registration;
import edu.colloquy.domain.people.Student;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Professors, students and registrations in DynamoDB. Who takes part in nothing any more is
 * forgotten after the retention; a registration keeps a student on, a new session a professor.
 * Thread-safe.
 */
public final class DynamoPeople implements PeopleRepository {
  private final Table table;

  /** People in this table. */
  public DynamoPeople(Table table) {
    this.table = table;
  }

  @Override
  public void save(Professor professor) {
    var item = ItemCodec.item(Keys.professor(professor.id()), "Professor", professor);
    table.put(table.kept(listed(item, "PROFESSORS", professor.name(), professor.id())));
  }

  @Override
  public Optional<Professor> professor(String id) {
    return table.get(Keys.professor(id), Professor.class);
  }

  @Override
  public List<Professor> professors() {
    return Query.ofIndex(table, "PROFESSORS").entities(Professor.class);
  }

  @Override
  public Student saveIfAbsent(Student student) {
    var item = ItemCodec.item(Keys.student(student.id()), "Student", student);
    var email =
        ItemCodec.item(
            Keys.studentEmail(student.email()), "StudentEmail", Map.of("student_id", student.id()));
    boolean saved =
        new Transaction(table)
            .put(
                table.kept(listed(item, "STUDENTS", student.name(), student.id())),
                Table.ABSENT,
                table.now())
            .put(table.kept(email), Table.ABSENT, table.now())
            .commit();
    return saved
        ? student
        : studentByEmail(student.email())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The id "
                            + student.id()
                            + " is that of a student with another e-mail address."));
  }

  @Override
  public Optional<Student> student(String id) {
    return table.get(Keys.student(id), Student.class);
  }

  @Override
  public Optional<Student> studentByEmail(String email) {
    return table.get(Keys.studentEmail(email)).flatMap(item -> student(item.get("student_id").s()));
  }

  @Override
  public List<Student> students() {
    return Query.ofIndex(table, "STUDENTS").entities(Student.class);
  }

  @Override
  public void register(Registration registration) {
    String studentId = registration.student().id();
    var item = ItemCodec.item(Keys.registration(studentId), "Registration", registration);
    var way =
        ItemCodec.item(
            Keys.registeredBy(registration.connectionId()),
            "RegisteredBy",
            Map.of("student_id", studentId));
    AttributeValue expiry = table.expiry(DynamoConnections.LONGEST);
    item.put("ttl", expiry);
    way.put("ttl", expiry);
    new Transaction(table).put(item).put(way).commit();
    table.keepOn(Keys.student(studentId));
    table.keepOn(Keys.studentEmail(registration.student().email()));
  }

  @Override
  public List<Registration> registrations() {
    return Query.of(table, Keys.registration("").pk()).entities(Registration.class).stream()
        .sorted(Comparator.comparing(registration -> registration.student().name()))
        .toList();
  }

  @Override
  public void unregister(String connectionId) {
    var way =
        table
            .client()
            .deleteItem(
                it ->
                    it.tableName(table.name())
                        .key(Keys.registeredBy(connectionId).attributes())
                        .returnValues(ReturnValue.ALL_OLD));
    if (way.hasAttributes()) {
      unregister(way.attributes().get("student_id").s(), connectionId);
    }
  }

  private void unregister(String studentId, String connectionId) {
    String condition = "#connection_id = :connection";
    try {
      table
          .client()
          .deleteItem(
              it ->
                  it.tableName(table.name())
                      .key(Keys.registration(studentId).attributes())
                      .conditionExpression(condition)
                      .expressionAttributeNames(Expressions.names(condition))
                      .expressionAttributeValues(
                          Map.of(":connection", AttributeValue.fromS(connectionId))));
    } catch (ConditionalCheckFailedException e) {
      // They have come back by another connection, which stays.
    }
  }

  private static Map<String, AttributeValue> listed(
      Map<String, AttributeValue> item, String list, String name, String id) {
    item.put("GSI1PK", AttributeValue.fromS(list));
    item.put("GSI1SK", AttributeValue.fromS(name + "#" + id));
    return item;
  }
}
