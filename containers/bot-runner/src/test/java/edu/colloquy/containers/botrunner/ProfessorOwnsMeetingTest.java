package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.contract.ws.ServerMessage.Alert;
import edu.colloquy.domain.meeting.HostArrangement;
import edu.colloquy.domain.room.Room;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HOST_ARRANGEMENT PROFESSOR: the meeting is the professor's, the conductor its co-host. */
class ProfessorOwnsMeetingTest {
  private static final MeetingEvent ENDED = new MeetingEvent.MeetingEnded();

  private final Campus campus = new Campus(OpenRooms.AUTO, HostArrangement.PROFESSOR);
  private final Room first = campus.rooms.getFirst();
  private final TestStudent professor = new TestStudent();
  private final TestStudent student = new TestStudent();

  @AfterEach
  void close() {
    campus.close();
  }

  private Participant professorJoins() throws Exception {
    return campus.join(new Attendee("Ada", "ada@school.example", ""), professor);
  }

  private RoomWork conduct() {
    try {
      return campus.conductor(campus.meetingUrl());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void studentIsSentToTheirRoomAndTheMeetingOutlivesTheConductor(RoomWork conductor)
      throws Exception {
    campus.join(first, student);
    await().until(() -> student.rooms().contains(first.name()));
    conductor.close(Ending.SESSION_OVER);
    await().until(() -> professor.departures() > 0);
    assertThat(student.rooms()).containsExactly(first.name(), "");
    assertThat(student.saw(ENDED)).isFalse();
  }

  @Test
  void theConductorThatCameFirstIsHostUntilTheProfessorComes() throws Exception {
    RoomWork conductor = conduct();
    Participant owner = professorJoins();
    assertThat(owner.role()).isEqualTo(MeetingRole.HOST);
    studentIsSentToTheirRoomAndTheMeetingOutlivesTheConductor(conductor);
    assertThat(owner.role()).isEqualTo(MeetingRole.HOST);
    assertThat(campus.notifier.messages(Alert.class)).isEmpty();
  }

  @Test
  void theConductorThatCameSecondWaitsUntilTheProfessorMakesItCoHost() throws Exception {
    Participant owner = professorJoins();
    CompletableFuture<RoomWork> conducting = CompletableFuture.supplyAsync(this::conduct);
    await().until(() -> !campus.notifier.messages(Alert.class).isEmpty());
    assertThat(campus.notifier.messages(Alert.class).getFirst().detail())
        .contains("make the participant \"Colloquy\" co-host");
    assertThat(conducting).isNotDone();

    owner.calls().makeCoHost(professor.userIdOf("Colloquy"));

    studentIsSentToTheirRoomAndTheMeetingOutlivesTheConductor(conducting.join());
    assertThat(owner.role()).isEqualTo(MeetingRole.HOST);
  }
}
