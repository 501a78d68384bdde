package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.meeting.presence.BreakoutRoom;
import edu.colloquy.domain.meeting.presence.MeetingInstance;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who is in which meeting, in DynamoDB, beside the session. Thread-safe. */
public final class DynamoPresence implements PresenceRepository {
  private final Table table;

  /** Presence in this table. */
  public DynamoPresence(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Participant> participant(SessionId session, String participantUuid) {
    return table.get(Keys.participant(session, participantUuid), Participant.class);
  }

  @Override
  public List<Participant> participants(SessionId session) {
    return Query.of(table, Keys.session(session).pk())
        .startingWith(Keys.PARTICIPANT)
        .entities(Participant.class);
  }

  @Override
  public boolean save(Participant participant) {
    Key key = Keys.participant(participant.session(), participant.person().participantUuid());
    var item = table.kept(ItemCodec.item(key, "Participant", participant));
    AttributeValue before = item.get("version");
    item.put("version", AttributeValue.fromN(Long.toString(participant.version() + 1)));
    return participant.version() == 0
        ? table.putIfAbsent(item)
        : table.putIf(item, "#version = :before", Map.of(":before", before));
  }

  @Override
  public Optional<BreakoutRoom> breakoutRoom(SessionId session, String uuid) {
    return table.get(Keys.breakoutRoom(session, uuid), BreakoutRoom.class);
  }

  @Override
  public List<BreakoutRoom> breakoutRooms(SessionId session) {
    return Query.of(table, Keys.session(session).pk())
        .startingWith(Keys.BREAKOUT_ROOM)
        .entities(BreakoutRoom.class);
  }

  @Override
  public void learn(SessionId session, BreakoutRoom room) {
    Key key = Keys.breakoutRoom(session, room.uuid());
    var item = table.kept(ItemCodec.item(key, "BreakoutRoom", room));
    switch (room.evidence()) {
      case BOT -> table.put(item);
      case STUDENT ->
          table.putIf(
              item,
              "attribute_not_exists(#PK) OR #evidence = :nobody",
              Map.of(":nobody", AttributeValue.fromS(BreakoutRoom.Evidence.NOBODY.name())));
      case NOBODY -> table.putIfAbsent(item);
    }
  }

  @Override
  public void started(SessionId session, MeetingInstance instance) {
    var item =
        table.kept(ItemCodec.item(Keys.meetingInstance(session), "MeetingInstance", instance));
    item.put(
        "started_ms", AttributeValue.fromN(Long.toString(instance.startedAt().toEpochMilli())));
    table.putIf(
        item,
        "attribute_not_exists(#PK) OR #started_ms < :started_ms",
        Map.of(":started_ms", item.get("started_ms")));
  }

  @Override
  public Optional<MeetingInstance> instance(SessionId session) {
    return table.get(Keys.meetingInstance(session), MeetingInstance.class);
  }
}
