package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Rooms in DynamoDB, beside their session. Thread-safe. */
public final class DynamoRooms implements RoomRepository {
  private final Table table;
  private final StatusHistory history;

  /** Rooms in this table. */
  public DynamoRooms(Table table) {
    this.table = table;
    this.history = new StatusHistory(table);
  }

  @Override
  public Optional<Room> find(RoomId id) {
    return table.get(Keys.room(id), Room.class);
  }

  @Override
  public List<Room> ofSession(SessionId id) {
    return Query.of(table, Keys.session(id).pk()).startingWith(Keys.ROOM).entities(Room.class);
  }

  @Override
  public Optional<Room> newestOf(String studentId) {
    return Query.ofIndex(table, ofStudent(studentId))
        .newestFirst()
        .items()
        .limit(1)
        .map(item -> ItemCodec.entity(item, Room.class))
        .findFirst();
  }

  /** The room as an item that is found by its student too. */
  static Map<String, AttributeValue> item(Room room) {
    var item = ItemCodec.item(Keys.room(room.id()), "Room", room);
    item.put("GSI1PK", AttributeValue.fromS(ofStudent(room.studentId())));
    item.put("GSI1SK", AttributeValue.fromS(Keys.byTime(room.statusSince(), room.id().toString())));
    return item;
  }

  private static String ofStudent(String studentId) {
    return "ROOMS-OF#" + studentId;
  }

  @Override
  public boolean apply(RoomChange change) {
    return history.apply(
        new StatusHistory.Step(
            Keys.room(change.room()),
            change.from(),
            change.to(),
            "status_reason",
            change.cause(),
            change.at(),
            number -> Keys.roomChange(change.room(), number),
            change));
  }

  @Override
  public List<RoomChange> changes(RoomId id) {
    return Query.of(table, Keys.roomChange(id, 0).pk())
        .startingWith(Keys.CHANGE)
        .entities(RoomChange.class);
  }

  @Override
  public void saveAvatar(RoomId id, AvatarSession avatar) {
    change(
        id,
        "SET #avatar = :avatar, #avatar_stopped = :stopped",
        Map.of(":avatar", ItemCodec.value(avatar), ":stopped", AttributeValue.fromBool(false)));
  }

  @Override
  public void saveAvatarStopped(RoomId id) {
    change(id, "SET #avatar_stopped = :stopped", Map.of(":stopped", AttributeValue.fromBool(true)));
  }

  private void change(RoomId id, String expression, Map<String, AttributeValue> values) {
    Update update = new Update(table, Keys.room(id), expression).onlyIf("attribute_exists(#PK)");
    values.forEach(update::with);
    try {
      update.make();
    } catch (ConditionalCheckFailedException e) {
      throw new IllegalArgumentException("There is no room " + id);
    }
  }
}
