package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.course.ContextDocument;
import edu.colloquy.domain.course.ContextDocumentRepository;
import edu.colloquy.domain.course.DocumentId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The documents of courses in DynamoDB. They are kept until they are removed, but one whose file
 * never came is forgotten. Thread-safe.
 */
public final class DynamoDocuments implements ContextDocumentRepository {
  private static final Duration AWAITED = Duration.ofDays(1);

  private final Table table;

  /** Documents in this table. */
  public DynamoDocuments(Table table) {
    this.table = table;
  }

  @Override
  public Optional<ContextDocument> find(DocumentId id) {
    return table.get(Keys.document(id), ContextDocument.class);
  }

  @Override
  public List<ContextDocument> ofCourse(String courseId) {
    return Query.of(table, Keys.course(courseId))
        .startingWith(Keys.DOCUMENT)
        .entities(ContextDocument.class);
  }

  @Override
  public boolean save(ContextDocument document) {
    ContextDocument next = document.inVersion(document.version() + 1);
    var item = ItemCodec.item(Keys.document(document.id()), "ContextDocument", next);
    if (document.state() == ContextDocument.State.PENDING) {
      item.put("ttl", table.expiry(AWAITED));
    }
    if (document.version() == 0) {
      return table.putIfAbsent(item);
    }
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":version", AttributeValue.fromN(Long.toString(document.version())));
    return table.putIf(item, "#version = :version", values);
  }

  @Override
  public void remove(DocumentId id) {
    table.delete(Keys.document(id));
  }
}
