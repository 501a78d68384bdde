package edu.colloquy.containers.transcriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.RtmsDuty;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.integrations.zoom.rtms.RtmsTimings;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who watches a session is told why its lecture is not heard, and what to do. */
class LectureIsNotHeardTest {
  @Test
  void anAppWithoutScopesIsToldWhichToAdd() throws Exception {
    try (LectureHall hall = new LectureHall(RtmsSettings.defaults().withScopes(Set.of()))) {
      expectAlert(hall, hall.begins(), "add the scopes meeting:read:meeting_transcript");
    }
  }

  @Test
  void aHandshakeThatIsRefusedIsToldWithZoomsStatus() throws Exception {
    RtmsSettings ofAnotherSecret =
        RtmsSettings.defaults()
            .withCredentials(RtmsSettings.defaults().clientId(), "not the one we know");
    try (LectureHall hall = new LectureHall(ofAnotherSecret)) {
      expectAlert(
          hall,
          hall.begins(),
          "Zoom refused the signaling handshake: INVALID_SIGNATURE (3,",
          "check ZOOM_RTMS_CLIENT_ID and ZOOM_RTMS_CLIENT_SECRET");
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUpAndTold() throws Exception {
    RtmsTimings quick = RtmsTimings.usual().withSecondOf(10);
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LectureHall hall = new LectureHall(RtmsSettings.defaults(), quick)) {
      RtmsJob offered = hall.begins();
      RtmsJob job =
          new RtmsJob(
              1,
              offered.meetingUuid(),
              offered.streamId(),
              List.of("ws://127.0.0.1:" + silent.getLocalPort() + "/"),
              offered.sessionId());
      expectAlert(
          hall,
          job,
          "It could not be connected again for 1800 ms",
          "Check that workers may reach Zoom by WebSocket (wss)");
    }
  }

  private static void expectAlert(LectureHall hall, RtmsJob job, String... words) {
    try (RtmsDuty.Following following = hall.follows(job)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> hall.ended.get() > 0);
      hall.heartbeat(following);
    }
    assertThat(hall.stream().failed()).isTrue();
    String reason = hall.stream().stopReason().orElseThrow();
    assertThat(reason).contains(words);
    assertThat(hall.alerts())
        .containsExactly("The tutors do not hear what is said to the whole class. " + reason);
  }
}
