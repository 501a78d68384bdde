package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Sessions in DynamoDB. Thread-safe. */
public final class DynamoSessions implements SessionRepository {
  private static final Map<String, AttributeValue> PENDING =
      Map.of(":pending", AttributeValue.fromS(RoomStatus.PENDING.name()));

  private final Table table;
  private final StatusHistory history;

  /** Sessions in this table. */
  public DynamoSessions(Table table) {
    this.table = table;
    this.history = new StatusHistory(table);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A transaction holds 99 rooms beside the session. Rooms beyond that go ahead of it; without
   * their session nobody sees them, and the same attempt made again takes them over.
   */
  @Override
  public boolean create(Session session, List<Room> rooms) {
    int ahead = Math.max(0, rooms.size() - (Transaction.MOST - 1));
    if (ahead > 0 && find(session.id()).isPresent()) {
      return false;
    }
    for (int from = 0; from < ahead; from += Transaction.MOST) {
      List<Room> some = rooms.subList(from, Math.min(ahead, from + Transaction.MOST));
      if (!withRooms(new Transaction(table), some).commit()) {
        return false;
      }
    }
    var transaction =
        new Transaction(table).put(table.kept(item(session)), Table.ABSENT, table.now());
    if (!withRooms(transaction, rooms.subList(ahead, rooms.size())).commit()) {
      return false;
    }
    table.keepOn(Keys.professor(session.professorId()));
    return true;
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return table.get(Keys.session(id), Session.class);
  }

  @Override
  public Optional<Session> findByMeeting(String meeting) {
    return table
        .get(Keys.meeting(meeting))
        .flatMap(item -> find(new SessionId(item.get("session").s())));
  }

  @Override
  public List<Session> ofProfessor(String professorId, int limit) {
    return Query.ofIndex(table, "SESSIONS-OF#" + professorId)
        .newestFirst()
        .items()
        .limit(limit)
        .map(item -> ItemCodec.entity(item, Session.class))
        .toList();
  }

  @Override
  public boolean apply(SessionChange change) {
    return history.apply(
        new StatusHistory.Step(
            Keys.session(change.session()),
            change.from(),
            change.to(),
            "status_cause",
            change.cause(),
            change.at(),
            number -> Keys.sessionChange(change.session(), number),
            change));
  }

  @Override
  public List<SessionChange> changes(SessionId id) {
    return Query.of(table, Keys.session(id).pk())
        .startingWith(Keys.CHANGE)
        .entities(SessionChange.class);
  }

  @Override
  public Meeting saveMeeting(SessionId id, Meeting meeting) {
    boolean first =
        new Transaction(table)
            .update(
                Keys.session(id),
                "SET #meeting = :meeting",
                "attribute_exists(#PK) AND attribute_not_exists(#meeting)",
                Map.of(":meeting", ItemCodec.value(meeting)))
            .put(meeting(meeting.id(), id))
            .put(meeting(meeting.uuid(), id))
            .commit();
    return first ? meeting : find(id).flatMap(Session::meeting).orElseThrow(() -> unknown(id));
  }

  @Override
  public void linkMeeting(SessionId id, String uuid) {
    table.put(meeting(uuid, id));
  }

  @Override
  public void saveEndWait(SessionId id, String token) {
    set(id, "end_wait", token);
  }

  @Override
  public void saveBreakoutTriggered(SessionId id, Instant at) {
    set(
        id,
        "SET #breakout_triggered_at = if_not_exists(#breakout_triggered_at, :value)",
        ItemCodec.value(at));
  }

  @Override
  public void saveReport(SessionId id, String reportUrl) {
    set(id, "report_url", reportUrl);
  }

  private void set(SessionId id, String attribute, String value) {
    set(id, "SET #%s = :value".formatted(attribute), AttributeValue.fromS(value));
  }

  private void set(SessionId id, String update, AttributeValue value) {
    try {
      new Update(table, Keys.session(id), update)
          .onlyIf("attribute_exists(#PK)")
          .with(":value", value)
          .make();
    } catch (ConditionalCheckFailedException e) {
      throw unknown(id);
    }
  }

  private Transaction withRooms(Transaction transaction, List<Room> rooms) {
    rooms.forEach(
        room ->
            transaction.put(
                table.kept(DynamoRooms.item(room)),
                "attribute_not_exists(#PK) OR #status = :pending",
                PENDING));
    return transaction;
  }

  /** The way from a meeting's number or UUID to its session. */
  private Map<String, AttributeValue> meeting(String numberOrUuid, SessionId session) {
    return table.kept(
        ItemCodec.item(Keys.meeting(numberOrUuid), "Meeting", Map.of("session", session)));
  }

  private static Map<String, AttributeValue> item(Session session) {
    var item = ItemCodec.item(Keys.session(session.id()), "Session", session);
    item.put("GSI1PK", AttributeValue.fromS("SESSIONS-OF#" + session.professorId()));
    item.put(
        "GSI1SK", AttributeValue.fromS(Keys.byTime(session.createdAt(), session.id().value())));
    return item;
  }

  private static IllegalArgumentException unknown(SessionId id) {
    return new IllegalArgumentException("There is no session " + id);
  }
}
