package edu.colloquy.domain.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.contract.ws.ServerMessage.BreakoutStarted;
import edu.colloquy.contract.ws.ServerMessage.BreakoutTriggered;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.HostArrangement;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.process.SmallUniversity;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.work.ConductorInbox;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.WorkerInbox;
import edu.colloquy.testkit.contracts.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session whose students wait until their professor sends them to their rooms. */
class ProfessorTriggersBreakoutTest {
  private final SmallUniversity university = new SmallUniversity();
  private final List<WorkerCommand> told = new ArrayList<>();
  private final Session session = waiting();
  private WorkerInbox inbox = (holder, command) -> told.add(command);

  private Session waiting() {
    ClientMessage.CreateSession wish =
        new ClientMessage.CreateSession(
            "prof_1",
            List.of("stu_ada", "stu_bob"),
            "Fourier series",
            30,
            Optional.empty(),
            Optional.of(OpenRooms.ON_TRIGGER));
    Session created = university.createSession.create(wish, "connection-1", Optional.empty());
    List<RoomId> rooms = university.openSession.createMeeting(created.id());
    rooms.forEach(university.openRoom::startAvatar);
    rooms.forEach(university.openRoom::joined);
    university.openSession.announce(created.id());
    return university.lifecycle.require(created.id());
  }

  private BreakoutTriggered trigger(ClientMessage.TriggerBreakout which) {
    return new TriggerBreakout(
            university.sessions,
            university.sessions,
            new ConductorInbox(
                university.leases,
                (Lease holder, WorkerCommand command) -> inbox.send(holder, command)),
            university.notifier,
            university.clock)
        .trigger(which);
  }

  private static ClientMessage.TriggerBreakout bySession(String id) {
    return new ClientMessage.TriggerBreakout(Optional.of(id), Optional.empty());
  }

  private void conductorIsThere() {
    university
        .leases
        .acquire(
            Samples.wanted(RoomId.mainSession(session.id()), Duty.BOT, "worker-1"),
            Duration.ofMinutes(1))
        .orElseThrow();
  }

  private List<BreakoutStarted> startedPushes() {
    return university.notifier.messages(BreakoutStarted.class);
  }

  @Test
  void beforeItNobodyIsPreAssignedOrCalled() {
    assertThat(university.zoom.made.getFirst().rooms())
        .extracting(MeetingRequest.BreakoutRoom::name, MeetingRequest.BreakoutRoom::studentEmail)
        .containsExactly(tuple("Room 1", ""), tuple("Room 2", ""));
    assertThat(startedPushes()).isEmpty();
    assertThat(session.studentsMove()).isFalse();
  }

  @Test
  void theConductorIsToldAndEveryStudentIsCalled() {
    conductorIsThere();

    BreakoutTriggered answer = trigger(bySession(session.id().value()));

    assertThat(answer.rooms()).isEqualTo(2);
    assertThat(answer.meetingId()).isEqualTo(session.meeting().map(Meeting::id).orElseThrow());
    assertThat(told).containsExactly(new WorkerCommand.TriggerBreakout(1, session.id() + "-r0"));
    assertThat(startedPushes()).hasSize(2);
    assertThat(university.lifecycle.require(session.id()).studentsMove()).isTrue();
  }

  @Test
  void theMeetingNamesTheSessionToo() {
    String meeting = session.meeting().map(Meeting::id).orElseThrow();
    ClientMessage.TriggerBreakout which =
        new ClientMessage.TriggerBreakout(Optional.empty(), Optional.of(meeting));
    assertThat(trigger(which).sessionId()).isEqualTo(session.id().value());
    assertThat(told).isEmpty();
  }

  @Test
  void aConductorBetweenTwoWorkersReadsItWhenItIsBack() {
    conductorIsThere();
    inbox =
        (holder, command) -> {
          throw ServiceException.passing("Amazon SQS", "gone", null);
        };
    trigger(bySession(session.id().value()));
    trigger(bySession(session.id().value()));
    assertThat(university.lifecycle.require(session.id()).studentsMove()).isTrue();
  }

  @Test
  void aRoomThatIsLateCallsItsStudentWhenItIsLive() {
    trigger(bySession(session.id().value()));
    int before = startedPushes().size();
    university.openRoom.joined(new RoomId(session.id(), 1));
    assertThat(startedPushes()).hasSize(before + 1);
  }

  @Test
  void whatIsOverOrUnknownIsRefused() {
    assertThatThrownBy(() -> trigger(bySession("ses_unknown")))
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    university.lifecycle.apply(session.id(), SessionTrigger.END_REQUESTED, "over");
    university.lifecycle.apply(session.id(), SessionTrigger.TORN_DOWN, "over");
    assertThatThrownBy(() -> trigger(bySession(session.id().value())))
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
  }

  @Test
  void whoOwnsTheMeetingIsASetting() {
    Professor professor = university.people.professor("prof_1").orElseThrow();
    HostArrangement usual = HostArrangement.of(Optional.empty());
    assertThat(usual.owner(professor)).isEmpty();
    assertThat(usual.alternativeHost(professor)).contains("zoom-user");
    HostArrangement other = HostArrangement.of(Optional.of("PROFESSOR"));
    assertThat(other.owner(professor)).contains("zoom-user");
    assertThat(other.alternativeHost(professor)).isEmpty();
    Professor guest =
        new Professor(
            "prof_2",
            "Prof. Noether",
            "noether@example.edu",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(usual.alternativeHost(guest)).contains("noether@example.edu");
    assertThat(other.owner(guest)).isEmpty();
    assertThat(other.alternativeHost(guest)).contains("noether@example.edu");
    assertThatThrownBy(() -> HostArrangement.of(Optional.of("DEAN")))
        .hasMessageContaining("SERVICE_USER or PROFESSOR, not 'DEAN'");
  }
}
