package edu.colloquy.functions.zoomwebhook;

import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.IN_ROOM;
import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.LEFT;
import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.MAIN_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.testkit.LogCapture;
import edu.colloquy.testkit.contracts.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticipantsAreFollowedTest {
  private static final String ROOM = "/room+1==";

  private final Endpoint endpoint = new Endpoint();

  @Test
  void throughTheMeeting() {
    endpoint.takes(ZoomEvents.participant("meeting.participant_joined", 1, second(1)));
    endpoint.takes(ZoomEvents.moved(1, second(10)));
    endpoint.takes(
        ZoomEvents.breakout("meeting.participant_joined_breakout_room", 1, ROOM, second(10)));
    endpoint.takes(
        ZoomEvents.breakout("meeting.participant_left_breakout_room", 1, ROOM, second(20)));
    endpoint.takes(ZoomEvents.participant("meeting.participant_left", 1, second(21)));
    List<ParticipantUpdate> pushed = endpoint.notifier.messages(ParticipantUpdate.class);
    assertThat(pushed)
        .extracting(ParticipantUpdate::status)
        .containsExactly(MAIN_SESSION, IN_ROOM, MAIN_SESSION, LEFT);
    assertThat(pushed.get(1).roomId()).contains(endpoint.session.id() + "-r1");
    assertThat(pushed.getLast().at()).isEqualTo(second(21));
    assertThat(pushed.getLast().studentId()).contains("stu_1");
  }

  @Test
  void byTheTimesOfTheEventsAndNotOfTheirDelivery() {
    endpoint.takes(ZoomEvents.participant("meeting.participant_left", 1, second(21)));
    endpoint.takes(ZoomEvents.participant("meeting.participant_joined", 1, second(1)));
    endpoint.takes(
        ZoomEvents.breakout("meeting.participant_joined_breakout_room", 1, ROOM, second(10)));
    assertThat(endpoint.view().of(endpoint.session))
        .extracting(ParticipantUpdate::status)
        .containsExactly(LEFT);
    assertThat(endpoint.notifier.messages(ParticipantUpdate.class)).hasSize(1);
  }

  @Test
  void andWhatNamesNobodyIsAcknowledged() {
    try (LogCapture log = new LogCapture(WebhookRoute.class.getName())) {
      String nobody =
          ZoomEvents.participant("meeting.participant_joined", 1, second(1)).replace("/p1==", "");
      String nowhere =
          ZoomEvents.participant("meeting.participant_joined_breakout_room", 1, second(1));
      assertThat(endpoint.takes(nobody).getStatusCode()).isEqualTo(204);
      assertThat(endpoint.takes(nowhere).getStatusCode()).isEqualTo(204);
      assertThat(log.messages()).hasSize(2).allMatch(it -> it.contains("outcome=INCOMPLETE"));
    }
    assertThat(endpoint.view().of(endpoint.session)).isEmpty();
  }

  private static Instant second(int second) {
    return Samples.NOON.plusSeconds(second);
  }
}
