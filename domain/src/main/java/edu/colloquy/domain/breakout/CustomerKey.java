package edu.colloquy.domain.breakout;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What we call ourselves in a meeting: the Meeting SDK's join parameter {@code customerKey}, of at
 * most 36 characters, which webhooks repeat as {@code customer_key}. It has the session's id
 * without its prefix, or it would not fit:
 *
 * <pre>{@code
 * colloquy:4k7qz81m2n5p9rst:conductor    colloquy:4k7qz81m2n5p9rst:bot:12
 * colloquy:4k7qz81m2n5p9rst:student:12   with the number of the student's room
 * }</pre>
 */
public final class CustomerKey {
  private static final String CONDUCTOR = "conductor";
  private static final String BOT = "bot:";
  private static final String STUDENT = "student:";

  private CustomerKey() {}

  /** Of a session's conductor. */
  public static String conductor(SessionId session) {
    return prefix(session) + CONDUCTOR;
  }

  /** Of the bot of a room. */
  public static String bot(RoomId room) {
    return prefix(room.session()) + BOT + room.number();
  }

  /** Of a room's student, who joins by a client of ours. */
  public static String student(RoomId room) {
    return prefix(room.session()) + STUDENT + room.number();
  }

  /** Whether this is the key of the bot of some room. */
  public static boolean isBot(String key) {
    return key.matches("colloquy:[^:]+:bot:\\d+");
  }

  /** Whose key this is in a session; empty for one that is not ours. */
  static Optional<Seat> seat(SessionId session, String key) {
    String prefix = prefix(session);
    if (!key.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = key.substring(prefix.length());
    if (rest.equals(CONDUCTOR)) {
      return Optional.of(new Seat.Conductor());
    }
    return bot(rest).or(() -> student(rest));
  }

  private static Optional<Seat> bot(String rest) {
    OptionalInt number = number(rest, BOT);
    return number.isPresent() ? Optional.of(new Seat.Bot(number.getAsInt())) : Optional.empty();
  }

  private static Optional<Seat> student(String rest) {
    OptionalInt number = number(rest, STUDENT);
    return number.isPresent() ? Optional.of(new Seat.Student(number.getAsInt())) : Optional.empty();
  }

  private static OptionalInt number(String rest, String kind) {
    String digits = rest.startsWith(kind) ? rest.substring(kind.length()) : "";
    return digits.matches("\\d{1,4}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  private static String prefix(SessionId session) {
    String value = session.value();
    return "colloquy:" + value.substring(value.indexOf('_') + 1) + ":";
  }
}
