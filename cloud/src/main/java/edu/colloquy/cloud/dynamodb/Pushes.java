package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The pushes of a session: their numbers, and those that somebody who lost the connection for a
 * while may ask for again. Thread-safe.
 */
public final class Pushes {
  /** How long a push can be asked for again. */
  public static final Duration REPLAYABLE = Duration.ofHours(1);

  private final Table table;

  /** Pushes in this table. */
  public Pushes(Table table) {
    this.table = table;
  }

  /**
   * A push as it is kept.
   *
   * @param event its number in its session
   * @param frame as it was sent
   */
  public record Kept(long event, Audience audience, String frame) {}

  /**
   * Takes the next numbers of a session.
   *
   * @param count how many, at least 1
   * @return the first of them; the others follow
   */
  public long reserve(SessionId session, int count) {
    var counter =
        new Update(
                table, Keys.pushCount(session), "ADD #pushes :count SET #type = :type, #ttl = :ttl")
            .with(":count", count)
            .with(":type", AttributeValue.fromS("PushCount"))
            .with(":ttl", table.expiry(table.retention()))
            .make();
    return Long.parseLong(counter.get("pushes").n()) - count + 1;
  }

  /** Keeps pushes for whoever asks for them again. */
  public void keep(List<Kept> some) {
    table.putAll(some.stream().map(this::item).toList());
  }

  /** The kept pushes with a higher number, in order. */
  public List<Kept> since(SessionId session, long event) {
    Key last = Keys.push(session, event);
    return Query.of(table, last.pk())
        .after(last.sk())
        .items()
        .map(item -> kept(session, item))
        .toList();
  }

  private Map<String, AttributeValue> item(Kept push) {
    Audience audience = push.audience();
    var item =
        ItemCodec.item(
            Keys.push(audience.session(), push.event()),
            "Push",
            Map.of("event", push.event(), "frame", push.frame(), "audience", kind(audience)));
    audience.oneRoom().ifPresent(room -> item.put("room", AttributeValue.fromS(room.toString())));
    item.put("ttl", table.expiry(REPLAYABLE));
    return item;
  }

  private static Kept kept(SessionId session, Map<String, AttributeValue> item) {
    return new Kept(
        Long.parseLong(item.get("event").n()), audience(session, item), item.get("frame").s());
  }

  private static Audience audience(SessionId session, Map<String, AttributeValue> item) {
    Optional<RoomId> room = Optional.ofNullable(item.get("room")).map(it -> RoomId.parse(it.s()));
    return switch (Kind.valueOf(item.get("audience").s())) {
      case WATCHERS -> new Audience.Watchers(session);
      case EVERYONE -> new Audience.Everyone(session);
      case ROOM -> new Audience.RoomAudience(room.orElseThrow());
      case STUDENT -> new Audience.StudentOf(room.orElseThrow());
    };
  }

  private enum Kind {
    WATCHERS,
    EVERYONE,
    ROOM,
    STUDENT
  }

  private static Kind kind(Audience audience) {
    return switch (audience) {
      case Audience.Watchers watchers -> Kind.WATCHERS;
      case Audience.Everyone everyone -> Kind.EVERYONE;
      case Audience.RoomAudience room -> Kind.ROOM;
      case Audience.StudentOf student -> Kind.STUDENT;
    };
  }
}
