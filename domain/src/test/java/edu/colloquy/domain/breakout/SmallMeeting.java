package edu.colloquy.domain.breakout;

import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.breakout.BreakoutView.OpenRoom;
import edu.colloquy.domain.breakout.BreakoutView.Status;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.meeting.presence.Movements;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.Stamp;
import edu.colloquy.domain.meeting.presence.Trust;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A session's rooms, people and views of its meeting, as a conductor meets them. */
final class SmallMeeting {
  static final SessionId SESSION = new SessionId("ses_4k7qz81m2n5p9rst");

  private SmallMeeting() {}

  static BreakoutPlan plan(int rooms) {
    return new BreakoutPlan(
        SESSION,
        IntStream.rangeClosed(1, rooms).mapToObj(SmallMeeting::room).toList(),
        new Professor(
            "prof_1",
            "Prof. Noether",
            "noether@example.edu",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Room room(int number) {
    return new Room(
        new RoomId(SESSION, number),
        "Room " + number,
        "stu_" + number,
        "Student " + number,
        "student" + number + "@example.edu",
        RoomStatus.STARTING,
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        false);
  }

  static Person bot(int room) {
    String key = new CustomerKey.Bot(new RoomId(SESSION, room)).text();
    return new Person("bot" + room, 1000 + room, "Prof. Noether (AI)", "", key);
  }

  static Person student(int room) {
    return new Person(
        "stu" + room, 2000 + room, "Student " + room, "student" + room + "@example.edu", "");
  }

  static Person professor() {
    return new Person("prof", 3000, "Emmy Noether", "Noether@example.edu", "");
  }

  static Member inRoom(Person person) {
    return new Member(person.uuid(), person.userId() + 5000, person.name(), true);
  }

  static Member onTheWay(Person person) {
    return new Member(person.uuid(), person.userId(), person.name(), false);
  }

  /** Rooms 1 and 2 with whom they have. */
  static BreakoutView view(Status status, List<Member> first, List<Member> second) {
    return new BreakoutView(
        status,
        List.of(new OpenRoom("id1", "Room 1", first), new OpenRoom("id2", "Room 2", second)),
        List.of());
  }

  static BreakoutView view(Status status) {
    return view(status, List.of(), List.of());
  }

  /** Everything a conductor wants done when it is told these things and nothing is stored. */
  static List<Action> tell(Conductor conductor, Seen... seen) {
    return tell(conductor, List.of(), seen);
  }

  /** The same when this is stored, which it is told whenever it wants to read it. */
  static List<Action> tell(Conductor conductor, List<Participant> stored, Seen... seen) {
    List<Action> actions = new ArrayList<>();
    for (Seen one : seen) {
      for (Action action : conductor.on(one)) {
        if (action instanceof Action.ReadParticipants) {
          actions.addAll(tell(conductor, stored, new Seen.ParticipantsRead(stored)));
        } else {
          actions.add(action);
        }
      }
    }
    return actions;
  }

  /**
   * Somebody as webhooks have told of them; the professor said who they are if there is a trust.
   */
  static Participant stored(Person person, Optional<String> student, Optional<Trust> trust) {
    Stamp noon = Stamp.of(Optional.empty(), Instant.EPOCH);
    return new Participant(
        SESSION,
        edu.colloquy.domain.meeting.presence.Person.of(
            person.uuid(), person.name(), person.email(), person.customerKey()),
        noon,
        new Movements(Optional.of(noon), Optional.empty(), List.of()),
        student,
        trust,
        Optional.empty(),
        1);
  }
}
