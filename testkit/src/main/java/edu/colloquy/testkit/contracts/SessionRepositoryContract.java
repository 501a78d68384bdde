package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.session.SessionTrigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SessionRepository} must do. */
public abstract class SessionRepositoryContract {
  private static final Session SESSION = Samples.session(2);

  /** The repository under test. */
  protected abstract SessionRepository sessions();

  /** The rooms that it creates. */
  protected abstract RoomRepository rooms();

  private static SessionChange change(
      SessionId id, SessionStatus from, SessionTrigger trigger, String cause) {
    return new SessionChange(
        id, from, from.after(trigger).orElseThrow(), trigger, cause, Samples.NOON);
  }

  private Session created(int roomCount) {
    Session session = Samples.session(roomCount);
    assertThat(sessions().create(session, Samples.rooms(session))).isTrue();
    return session;
  }

  @Test
  void findsWhatItCreated() {
    Session session = created(2);
    assertThat(sessions().find(session.id())).contains(session);
    assertThat(rooms().ofSession(session.id())).isEqualTo(Samples.rooms(session));
  }

  @Test
  void createsABigClassWhole() {
    Session session = created(230);
    assertThat(rooms().ofSession(session.id())).isEqualTo(Samples.rooms(session));
  }

  @Test
  void knowsNothingOfASessionNeverCreated() {
    assertThat(sessions().find(SESSION.id())).isEmpty();
    assertThat(sessions().changes(SESSION.id())).isEmpty();
    assertThat(rooms().ofSession(SESSION.id())).isEmpty();
    assertThat(sessions().findByMeeting("none")).isEmpty();
    assertThat(sessions().ofProfessor("nobody", 10)).isEmpty();
  }

  @Test
  void createsASessionOnce() {
    Session session = created(2);
    assertThat(sessions().create(session, List.of())).isFalse();
    assertThat(rooms().ofSession(session.id())).hasSize(2);
  }

  @Test
  void listsAProfessorsSessionsNewestFirst() {
    String professor = "prof_" + SessionId.next();
    List<Session> made =
        List.of(0, 1, 2).stream()
            .map(hour -> Samples.session(professor, 0, Samples.NOON.plusSeconds(hour * 3600L)))
            .toList();
    made.forEach(session -> sessions().create(session, List.of()));
    assertThat(sessions().ofProfessor(professor, 2)).containsExactly(made.get(2), made.get(1));
  }

  @Test
  void movesOnOnlyFromTheStatusItHas() {
    Session session = created(0);
    var live =
        change(session.id(), SessionStatus.CREATING, SessionTrigger.ROOMS_SETTLED, "all are there");
    assertThat(sessions().apply(live)).isTrue();
    assertThat(sessions().apply(live)).isFalse();
    Session now = sessions().find(session.id()).orElseThrow();
    assertThat(now.status()).isEqualTo(SessionStatus.LIVE);
    assertThat(now.statusCause()).contains("all are there");
    assertThat(sessions().changes(session.id())).containsExactly(live);
  }

  @Test
  void keepsChangesOfOneInstantInOrder() {
    Session session = created(0);
    var changes =
        List.of(
            change(session.id(), SessionStatus.CREATING, SessionTrigger.END_REQUESTED, "a"),
            change(session.id(), SessionStatus.ENDING, SessionTrigger.TORN_DOWN, "b"));
    changes.forEach(sessions()::apply);
    assertThat(sessions().changes(session.id())).isEqualTo(changes);
  }

  @Test
  void refusesToMoveWhatIsNotThere() {
    SessionId unknown = SessionId.next();
    assertThat(
            sessions()
                .apply(change(unknown, SessionStatus.LIVE, SessionTrigger.END_REQUESTED, "x")))
        .isFalse();
    assertThat(sessions().find(unknown)).isEmpty();
  }

  @Test
  void keepsTheFirstMeetingAndFindsTheSessionByIt() {
    Session session = created(0);
    Meeting first = Samples.meeting("81" + session.id());
    assertThat(sessions().saveMeeting(session.id(), first)).isEqualTo(first);
    assertThat(sessions().saveMeeting(session.id(), Samples.meeting("82"))).isEqualTo(first);
    assertThat(sessions().findByMeeting(first.id()).map(Session::id)).contains(session.id());
    assertThat(sessions().findByMeeting(first.uuid()).map(Session::id)).contains(session.id());
    assertThat(sessions().findByMeeting("82")).isEmpty();
  }

  @Test
  void isFoundByAUuidThatItsMeetingGotLater() {
    Session session = created(1);
    String uuid = "/" + session.id() + "==";
    sessions().linkMeeting(session.id(), uuid);
    sessions().linkMeeting(session.id(), uuid);
    assertThat(sessions().findByMeeting(uuid).map(Session::id)).contains(session.id());
  }

  @Test
  void keepsWaitAndReport() {
    Session session = created(0);
    sessions().saveEndWait(session.id(), "token");
    sessions().saveReport(session.id(), "https://reports.example/1");
    Session now = sessions().find(session.id()).orElseThrow();
    assertThat(now.endWait()).contains("token");
    assertThat(now.reportUrl()).contains("https://reports.example/1");
    assertThat(now.topic()).isEqualTo(session.topic());
  }

  @Test
  void keepsWhenTheBreakoutWasTriggeredFirst() {
    Session session = Samples.session(0, OpenRooms.ON_TRIGGER);
    sessions().create(session, List.of());
    assertThat(sessions().find(session.id()).orElseThrow().studentsMove()).isFalse();
    sessions().saveBreakoutTriggered(session.id(), Samples.NOON);
    sessions().saveBreakoutTriggered(session.id(), Samples.NOON.plusSeconds(1));
    Session now = sessions().find(session.id()).orElseThrow();
    assertThat(now.breakoutTriggeredAt()).contains(Samples.NOON);
    assertThat(now.openRooms()).isEqualTo(OpenRooms.ON_TRIGGER);
    assertThat(now.studentsMove()).isTrue();
  }
}
