package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.room.Room;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.BreakoutRoomView;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A professor puts a bot out of the meeting. */
class RemovedBotStaysOutTest {
  private final Campus campus = new Campus();
  private final Room room = campus.rooms.getFirst();

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void itsRoomIsShownAsFailedWithTheReasonAndItDoesNotKnockAgain() throws Exception {
    TestStudent seen = new TestStudent();
    Participant professor = campus.join(new Attendee("Ada", "ada@school.example", ""), seen);
    campus.bot(room);
    await().until(() -> seen.saw(new MeetingEvent.RoleChanged(MeetingRole.CO_HOST)));

    professor.calls().expel(userIdOfBot(professor));

    await().until(() -> !statuses().isEmpty());
    assertThat(statuses().getFirst().roomId()).isEqualTo(room.id().toString());
    assertThat(statuses().getFirst().status()).isEqualTo("FAILED");
    assertThat(statuses().getFirst().reason())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("A host removed the tutor", "Allow removed participants to rejoin"));
    await().during(Duration.ofMillis(700)).until(() -> campus.meetingLine.connections() == 1);
    assertThat(statuses()).hasSize(1);
  }

  private List<ServerMessage.RoomStatus> statuses() {
    return campus.notifier.messages(ServerMessage.RoomStatus.class);
  }

  private int userIdOfBot(Participant professor) throws Exception {
    return professor.calls().getBreakoutRooms().stream()
        .filter(one -> one.name().equals(room.name()))
        .flatMap(one -> one.attendees().stream())
        .filter(BreakoutRoomView.Member::isInRoom)
        .findFirst()
        .orElseThrow()
        .userId();
  }
}
