package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A conductor at work in a simulated meeting. */
class ConductorDirectsMeetingTest {
  private static final MeetingEvent ENDED = new MeetingEvent.MeetingEnded();

  private Campus campus = new Campus();
  private final TestStudent student = new TestStudent();
  private final TestStudent professor = new TestStudent();

  @AfterEach
  void close() {
    campus.close();
  }

  private Room first() {
    return campus.rooms.getFirst();
  }

  private void awaitInRoom(TestStudent who) {
    await().until(() -> who.rooms().contains(first().name()));
  }

  private void joinProfessor() throws Exception {
    campus.join(new Attendee("Ada", "ada@school.example", ""), professor);
  }

  @Test
  void guestsAreSentToTheirRoomsAndTheProfessorIsMadeCoHost() throws Exception {
    campus.conductor(campus.meetingUrl());
    campus.join(new Attendee(first().studentName(), "", "", false, true), student);
    joinProfessor();

    awaitInRoom(student);
    await().until(() -> professor.saw(new MeetingEvent.RoleChanged(MeetingRole.CO_HOST)));
    assertThat(professor.rooms()).isEmpty();
  }

  @Test
  void aConductorThatLosesItsConnectionComesBackAndGoesOn() throws Exception {
    campus.conductor(campus.meetingUrl());
    campus.join(first(), student);
    awaitInRoom(student);

    campus.meetingLine.cut();
    TestStudent late = new TestStudent();
    campus.join(campus.rooms.getLast(), late);

    await().until(() -> late.rooms().contains(campus.rooms.getLast().name()));
    assertThat(student.rooms()).containsExactly(first().name());
    assertThat(student.saw(ENDED)).isFalse();
  }

  @Test
  void anotherWorkerTakesUpAMeetingWhoseHostWasLost() throws Exception {
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    campus.join(first(), student);
    awaitInRoom(student);

    conductor.close(Ending.HANDED_OVER);
    campus.releaseConductor();
    campus.conductor(campus.meetingUrl());

    TestStudent late = new TestStudent();
    campus.join(campus.rooms.getLast(), late);
    await().until(() -> late.rooms().contains(campus.rooms.getLast().name()));
    assertThat(student.rooms()).containsExactly(first().name());
    assertThat(student.saw(ENDED)).isFalse();
  }

  @Test
  void atTheEndEveryoneIsBroughtBackAndTheProfessorIsHost() throws Exception {
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    campus.join(first(), student);
    joinProfessor();
    awaitInRoom(student);

    conductor.close(Ending.SESSION_OVER);

    assertThat(student.rooms()).containsExactly(first().name(), "");
    assertThat(professor.saw(new MeetingEvent.RoleChanged(MeetingRole.HOST))).isTrue();
    assertThat(student.saw(ENDED)).isFalse();
  }

  @Test
  void aConductorWithoutASuccessorGoesWithoutEndingTheMeeting() throws Exception {
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    campus.join(first(), student);

    conductor.close(Ending.SESSION_OVER);

    await().until(() -> student.departures() > 0);
    assertThat(student.saw(ENDED)).isFalse();
  }

  @Test
  void studentsWaitForTheTriggerAndBotsDoNot() throws Exception {
    campus.close();
    campus = new Campus(OpenRooms.ON_TRIGGER);
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    campus.join(first(), student);
    campus.bot(first());
    assertThat(student.rooms()).isEmpty();

    String mainSession = RoomId.mainSession(campus.session.id()).toString();
    conductor.handle(new WorkerCommand.TriggerBreakout(1, mainSession));
    conductor.handle(new WorkerCommand.TriggerBreakout(1, mainSession));

    awaitInRoom(student);
    await().until(() -> student.seen().contains("Prof. Ada Byron (AI)"));
    assertThat(student.rooms()).hasSize(1);
  }

  @Test
  void aSessionOfMoreRoomsThanZoomAllowsSaysSo() {
    RoomId mainSession = RoomId.mainSession(campus.session.id());
    Lease lease =
        new Lease(
            mainSession,
            Duty.BOT,
            "w",
            1,
            Instant.EPOCH,
            "inbox",
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(
            () -> campus.conductors(campus.meetingUrl(), 1).begin(Campus.job(first()), lease))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("2 breakout rooms are more than the 1");
  }

  @Test
  void aBotThatNobodySendsToItsRoomStaysOutsideOfIt() throws Exception {
    campus.join(first(), student);
    Thread bot = Thread.startVirtualThread(this::beginBot);
    await().until(() -> student.seen().contains("Prof. Ada Byron (AI)"));
    await().during(Duration.ofMillis(300)).until(bot::isAlive);
    bot.interrupt();
    bot.join();
    await().until(() -> student.departures() > 0);
  }

  private void beginBot() {
    try {
      campus
          .duty()
          .begin(Campus.job(first()), campus.hold(first(), Duty.BOT, "w", Optional.empty()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
