package edu.colloquy.integrations.zoom.rtms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsConnection;
import edu.colloquy.domain.rtms.RtmsEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamIsHeardOverSocketsTest {
  private final ScriptedRtms zoom = new ScriptedRtms();
  private final List<RtmsEvent> events = new CopyOnWriteArrayList<>();
  private final ZoomRtms rtms = new ZoomRtms(() -> Wire.APP, RtmsTimings.usual().withSecondOf(20));

  private RtmsConnection stream;

  @AfterEach
  void close() {
    if (stream != null) {
      stream.close();
    }
    rtms.close();
    zoom.close();
  }

  private List<String> said() {
    return events.stream()
        .filter(RtmsEvent.Said.class::isInstance)
        .map(event -> ((RtmsEvent.Said) event).utterance().text())
        .toList();
  }

  private void awaitConnections(int count) {
    await()
        .until(
            () -> events.stream().filter(RtmsEvent.Connected.class::isInstance).count() == count);
  }

  @Test
  void wordsComeInOrderAndKeepAlivesAreAnswered() {
    stream = rtms.follow(zoom.job(), events::add);
    awaitConnections(1);
    zoom.says(1, "one");
    zoom.garbles();
    zoom.says(2, "two");
    zoom.asksWhetherAnybodyIsThere();
    await().until(() -> said().equals(List.of("one", "two")));
    await().until(() -> zoom.mediaHeard.getLast().path("msg_type").asInt() == 13);
    assertThat(zoom.mediaHeard.getLast().path("timestamp").asLong()).isEqualTo(99);
    assertThat(zoom.signalingHeard.getLast().path("msg_type").asInt()).isEqualTo(7);
  }

  @Test
  void wordsComeAgainAfterTheMediaSocketWasCut() {
    stream = rtms.follow(zoom.job(), events::add);
    awaitConnections(1);
    zoom.cutsMedia();
    awaitConnections(2);
    zoom.says(3, "three");
    await().until(() -> said().equals(List.of("three")));
    assertThat(zoom.signalingHeard)
        .filteredOn(heard -> heard.path("msg_type").asInt() == 1)
        .hasSize(1);
  }

  @Test
  void aServerThatNeverAnswersIsConnectedAnew() {
    zoom.answers = false;
    stream = rtms.follow(zoom.job(), events::add);
    await().until(() -> events.contains(interrupted("did not answer in time")));
    zoom.answers = true;
    awaitConnections(1);
  }

  @Test
  void theEndIsToldAndNothingAfterIt() {
    stream = rtms.follow(zoom.job(), events::add);
    awaitConnections(1);
    zoom.terminates();
    await().until(() -> events.getLast() instanceof RtmsEvent.Ended);
    assertThat(events.getLast())
        .isEqualTo(new RtmsEvent.Ended("Zoom ended it: the meeting ended (6)", false));
  }

  @Test
  void aServerThatIsNoUrlIsAFailureLikeAnyOther() {
    RtmsJob job = new RtmsJob(1, "u", "s1", List.of("no url"), Optional.empty());
    stream = rtms.follow(job, events::add);
    assertThat(events.getFirst())
        .isInstanceOfSatisfying(
            RtmsEvent.Interrupted.class, event -> assertThat(event.reason()).contains("no URL"));
  }

  @Test
  void aSecretThatIsNotSetIsNamed() {
    ZoomRtms without =
        ZoomRtms.from(
            name -> "zoom-secret",
            (secret, name) -> {
              throw new IllegalStateException(name + " is not set in the secret " + secret);
            });
    assertThatThrownBy(() -> without.follow(zoom.job(), events::add))
        .hasMessage("ZOOM_RTMS_CLIENT_ID is not set in the secret zoom-secret");
    without.close();
  }

  private static RtmsEvent interrupted(String how) {
    return new RtmsEvent.Interrupted("Zoom's signaling server " + how);
  }
}
