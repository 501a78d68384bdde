package edu.colloquy.testkit.contracts;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sessions, rooms and leases as tests need them: whole, plausible, each with an id of its own. */
public final class Samples {
  /** When everything here was made. */
  public static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");

  private Samples() {}

  /** A session just stored, of this professor. */
  public static Session session(String professorId, int rooms, Instant createdAt) {
    return session(professorId, rooms, createdAt, OpenRooms.AUTO);
  }

  private static Session session(
      String professorId, int rooms, Instant createdAt, OpenRooms openRooms) {
    return new Session(
        SessionId.next(),
        professorId,
        "Fourier series",
        Duration.ofMinutes(30),
        Optional.of("Every periodic signal is a sum of sines."),
        rooms,
        createdAt,
        SessionStatus.CREATING,
        Optional.empty(),
        createdAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        openRooms,
        Optional.empty(),
        List.of(new Problem("What is the period of sin 2x?", "It is pi.")),
        AvatarMode.AVATAR,
        Optional.of(new BigDecimal("9.5")));
  }

  /** A session just stored, with so many rooms. */
  public static Session session(int rooms) {
    return session("prof_1", rooms, NOON);
  }

  /** A session just stored, whose students go to their rooms so. */
  public static Session session(int rooms, OpenRooms openRooms) {
    return session("prof_1", rooms, NOON, openRooms);
  }

  /** The rooms of a session, each pending. */
  public static List<Room> rooms(Session session) {
    return IntStream.rangeClosed(1, session.roomCount())
        .mapToObj(number -> room(new RoomId(session.id(), number), RoomStatus.PENDING))
        .toList();
  }

  /** A room in some status. */
  public static Room room(RoomId id, RoomStatus status) {
    String student = "Student " + id.number();
    return new Room(
        id,
        "Room " + id.number() + ": " + student,
        "stu_" + id.number(),
        student,
        "student" + id.number() + "@example.edu",
        status,
        Optional.empty(),
        NOON,
        Optional.empty(),
        false);
  }

  /** A meeting with this number. */
  public static Meeting meeting(String id) {
    return new Meeting(id, "a/b+" + id + "==", "https://zoom.example/j/" + id, "123456", "host1");
  }

  /** The lease that a worker asks for. */
  public static Lease wanted(RoomId room, Duty duty, String owner) {
    return new Lease(
        room,
        duty,
        owner,
        0,
        Instant.EPOCH,
        "https://sqs.example/" + owner,
        Optional.of("ws://127.0.0.1:9000/link"),
        Optional.of("key-of-" + owner));
  }
}
