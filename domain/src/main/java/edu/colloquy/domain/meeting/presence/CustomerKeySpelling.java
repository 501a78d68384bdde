package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How customer keys are spelled; read strictly, since anybody's software may send any key. */
final class CustomerKeySpelling {
  private static final Pattern KEY =
      Pattern.compile(
          "colloquy:(?<session>[0-9a-z]{1,20}):(?:conductor|(?<who>bot|student):(?<room>\\d{1,4}))");

  /** A room's id alone is its bot. */
  private static final Pattern ROOM =
      Pattern.compile("(?<session>ses_[0-9a-z]+)-r(?<room>\\d{1,4})");

  private CustomerKeySpelling() {}

  static Optional<CustomerKey> read(String text) {
    Matcher room = ROOM.matcher(text);
    if (room.matches()) {
      return Optional.of(
          new CustomerKey.Bot(room(new SessionId(room.group("session")), room.group("room"))));
    }
    Matcher key = KEY.matcher(text);
    return key.matches() ? Optional.of(read(key)) : Optional.empty();
  }

  static String write(CustomerKey key) {
    String session = key.session().value();
    String whose =
        switch (key) {
          case CustomerKey.Conductor _ -> "conductor";
          case CustomerKey.Bot(RoomId room) -> "bot:" + room.number();
          case CustomerKey.Student(RoomId room) -> "student:" + room.number();
        };
    return "colloquy:" + session.substring(session.indexOf('_') + 1) + ":" + whose;
  }

  private static CustomerKey read(Matcher key) {
    SessionId session = new SessionId("ses_" + key.group("session"));
    return switch (key.group("who")) {
      case null -> new CustomerKey.Conductor(session);
      case "bot" -> new CustomerKey.Bot(room(session, key.group("room")));
      default -> new CustomerKey.Student(room(session, key.group("room")));
    };
  }

  private static RoomId room(SessionId session, String number) {
    return new RoomId(session, Integer.parseInt(number));
  }
}
