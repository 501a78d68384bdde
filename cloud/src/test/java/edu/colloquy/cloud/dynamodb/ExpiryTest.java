package edu.colloquy.cloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.people.Registration;
import edu.colloquy.domain.people.Student;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.testkit.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** DynamoDB deletes what has expired hours later; nobody may see it until then. */
class ExpiryTest {
  private final SessionId session = SessionId.next();
  private final VirtualClock clock = new VirtualClock();
  private final Table table = LocalTable.create(clock);

  @Test
  void connectionsWhoseEndNobodyHeardOfAreForgotten() {
    var connections = new DynamoConnections(table);
    connections.opened("c1");
    connections.subscribe(Connection.watcher("c1", session));
    clock.advance(Duration.ofMinutes(126));
    assertThat(connections.count()).isZero();
    assertThat(connections.ofSession(session)).isEmpty();
  }

  @Test
  void pushesCanBeAskedForAgainForAnHour() {
    Pushes pushes = new Pushes(table);
    assertThat(pushes.reserve(session, 3)).isEqualTo(1);
    long event = pushes.reserve(session, 1);
    var kept = new Pushes.Kept(event, new Audience.Everyone(session), "{}");
    pushes.keep(List.of(kept));
    assertThat(pushes.since(session, 3)).containsExactly(kept);
    assertThat(pushes.since(session, 4)).isEmpty();
    clock.advance(Pushes.REPLAYABLE.plusSeconds(1));
    assertThat(pushes.since(session, 3)).isEmpty();
  }

  @Test
  void sessionsWithTheirRoomsAndMeetingsAreForgottenAfterTheRetention() {
    var sessions = new DynamoSessions(table);
    sessions.create(aSession(), List.of(aRoom()));
    sessions.saveMeeting(session, new Meeting("987654321", "uuid==", "https://join", "", "host"));
    clock.advance(Duration.ofDays(179));
    assertThat(sessions.findByMeeting("987654321")).isPresent();
    assertThat(new DynamoRooms(table).ofSession(session)).hasSize(1);
    clock.advance(Duration.ofDays(2));
    assertThat(sessions.find(session)).isEmpty();
    assertThat(sessions.findByMeeting("uuid==")).isEmpty();
    assertThat(sessions.ofProfessor("prof_1", 10)).isEmpty();
    assertThat(new DynamoRooms(table).ofSession(session)).isEmpty();
  }

  @Test
  void whoComesAgainIsRememberedAndWhoStaysAwayIsForgotten() {
    var people = new DynamoPeople(table);
    Student comes = new Student("stu_1", "Amara", "amara@example.edu");
    Student staysAway = new Student("stu_2", "Ben", "ben@example.edu");
    people.saveIfAbsent(comes);
    people.saveIfAbsent(staysAway);
    people.save(professor("prof_1"));
    people.save(professor("prof_2"));
    clock.advance(Duration.ofDays(100));
    people.register(new Registration(comes, "c1", clock.instant()));
    new DynamoSessions(table).create(aSession(), List.of());
    clock.advance(Duration.ofDays(100));
    assertThat(people.students()).containsExactly(comes);
    assertThat(people.studentByEmail("amara@example.edu")).contains(comes);
    assertThat(people.professors()).extracting(Professor::id).containsExactly("prof_1");
    Student anew = new Student("stu_3", "Ben", "ben@example.edu");
    assertThat(people.saveIfAbsent(anew)).isEqualTo(anew);
  }

  private Session aSession() {
    return new Session(
        session,
        "prof_1",
        "Fractions",
        Duration.ofMinutes(10),
        Optional.empty(),
        1,
        clock.instant(),
        SessionStatus.CREATING,
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Room aRoom() {
    return new Room(
        new RoomId(session, 1),
        "Room 1",
        "stu_1",
        "Amara",
        "amara@example.edu",
        RoomStatus.PENDING,
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        false);
  }

  private static Professor professor(String id) {
    return new Professor(
        id,
        "Ada Brandt",
        "ada@example.edu",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
