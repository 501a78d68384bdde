package edu.colloquy.domain.meeting.presence;

import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.domain.meeting.presence.Sighting.Kind;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.work.ConductorInbox;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemoryPresence;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A session of Ada, Ben and Cleo, whose meeting a test fills. */
final class Classroom {
  static final String ADAS_ROOM = "/breakout-1==";
  static final String BENS_ROOM = "/breakout-2==";

  final InMemoryPresence presence = new InMemoryPresence();
  final RecordingNotifier notifier = new RecordingNotifier();
  final Session session = Samples.session(3);
  final InMemoryLeases leases = new InMemoryLeases(Clock.fixed(Samples.NOON, ZoneOffset.UTC));

  /** What the conductor was told. */
  final List<WorkerCommand> told = new ArrayList<>();

  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemorySessions sessions = new InMemorySessions();
  private final Rosters rosters = new Rosters(people, sessions);
  private final WhoIsWho whoIsWho = new WhoIsWho(presence, rosters);
  private final TrackParticipants track =
      new TrackParticipants(presence, rosters, whoIsWho, notifier);

  Classroom() {
    people.save(
        new Professor(
            session.professorId(),
            "Prof. Emmy Noether",
            "noether@example.edu",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    sessions.create(
        session, List.of(room(1, "Ada Lovelace"), room(2, "Ben Bitdiddle"), room(3, "Cleo Ruiz")));
  }

  private Room room(int number, String student) {
    Room sample = Samples.rooms(session).get(number - 1);
    return new Room(
        sample.id(),
        sample.name(),
        sample.studentId(),
        student,
        student.substring(0, student.indexOf(' ')).toLowerCase(Locale.ROOT) + "@example.edu",
        sample.status(),
        sample.statusReason(),
        sample.statusSince(),
        sample.avatar(),
        sample.avatarStopped());
  }

  /** Somebody who is known by e-mail. */
  static Person signedIn(String name) {
    String email = name.toLowerCase(Locale.ROOT) + "@example.edu";
    return Person.of("/" + name + "==", name, email, "");
  }

  /** Somebody of whom no more than a name is known. */
  static Person guest(String name) {
    return Person.of("/" + name + "==", name, "", "");
  }

  Person bot(int room) {
    String key = "colloquy:" + session.id().value().substring(4) + ":bot:" + room;
    return Person.of("/bot-" + room + "==", "Prof. Emmy Noether (AI)", "", key);
  }

  /** An event in a second and a millisecond of the lesson. */
  static Sighting event(Kind kind, Person who, String room, double second) {
    return new Sighting(
        kind,
        who,
        Optional.ofNullable(room),
        Stamp.of(Optional.empty(), Samples.NOON.plusMillis(Math.round(second * 1000))));
  }

  void happens(Kind kind, Person who, double second) {
    happens(event(kind, who, null, second));
  }

  void happens(Kind kind, Person who, String room, double second) {
    happens(event(kind, who, room, second));
  }

  void roomsClosed(long second) {
    track.roomsClosed(session, Samples.NOON.plusSeconds(second));
  }

  void happens(Sighting event) {
    track.saw(session, event);
  }

  ParticipantUpdate matched(Person who, String studentId) {
    return new MatchParticipant(
            new SessionLifecycle(sessions, () -> Samples.NOON),
            presence,
            rosters,
            track,
            new ConductorInbox(leases, (holder, command) -> told.add(command)))
        .match(session.id(), who.participantUuid(), studentId);
  }

  Identity identity(Person who) {
    return whoIsWho.identify(session, who);
  }

  /** What the professor sees of somebody. */
  ParticipantUpdate seen(Person who) {
    return everybody().stream()
        .filter(it -> it.participantUuid().equals(who.participantUuid()))
        .findFirst()
        .orElseThrow();
  }

  List<ParticipantUpdate> everybody() {
    return new PresenceView(presence, rosters).of(session);
  }

  List<ParticipantUpdate> pushed() {
    return notifier.messages(ParticipantUpdate.class);
  }

  String room(int number) {
    return new RoomId(session.id(), number).toString();
  }
}
