package edu.colloquy.functions.zoomwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.work.OnceRepository;
import edu.colloquy.testkit.LogCapture;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Zoom delivers at least once, in no order, and again what was not answered in time. */
class EventsActOnceTest {
  private static final Instant NOON = Samples.NOON;
  private static final String JOINED =
      ZoomEvents.participant("meeting.participant_joined", 1, NOON);

  private final Endpoint endpoint = new Endpoint();

  @Test
  void whatComesAgainIsAcknowledgedAndLeftAlone() {
    for (int delivery = 0; delivery < 3; delivery++) {
      assertThat(endpoint.takes(JOINED).getStatusCode()).isEqualTo(204);
      endpoint.clock.advance(Duration.ofMinutes(20));
    }
    assertThat(endpoint.notifier.pushes()).hasSize(1);
  }

  @Test
  void whatFailedHalfWayIsBegunAnewWhenItComesAgain() {
    AtomicInteger failures = new AtomicInteger(1);
    OnceRepository failing =
        new OnceRepository() {
          private final OnceRepository memory = new InMemoryOnce(new VirtualClock(NOON));

          @Override
          public boolean first(String key, Duration kept) {
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException("the table does not answer");
            }
            return memory.first(key, kept);
          }

          @Override
          public boolean isDone(String key) {
            return memory.isDone(key);
          }
        };
    Endpoint weak = new Endpoint(1, Deadline.OF_ZOOM, failing);
    assertThat(weak.takes(JOINED).getStatusCode()).isEqualTo(500);
    assertThat(weak.takes(JOINED).getStatusCode()).isEqualTo(204);
    assertThat(weak.view().of(weak.session)).hasSize(1);
    assertThat(weak.notifier.pushes()).hasSize(1);
  }

  @Test
  void whatTakesTooLongIsAnsweredInTimeAndMayComeAgain() throws Exception {
    CountDownLatch brokenOff = new CountDownLatch(1);
    OnceRepository slow =
        new OnceRepository() {
          @Override
          public boolean first(String key, Duration kept) {
            return true;
          }

          @Override
          public boolean isDone(String key) {
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              brokenOff.countDown();
            }
            throw new IllegalStateException("interrupted");
          }
        };
    Endpoint late = new Endpoint(1, Duration.ofMillis(50), slow);
    long begun = System.nanoTime();
    assertThat(late.takes(JOINED).getStatusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    brokenOff.await();
  }

  @Test
  void unknownEventsAndMeetingsAreAcknowledgedAndCounted() {
    try (LogCapture log = new LogCapture(WebhookRoute.class.getName())) {
      String other = JOINED.replace(Endpoint.NUMBER, "80000000000");
      assertThat(endpoint.takes("{\"event\":\"user.created\",\"payload\":{}}").getStatusCode())
          .isEqualTo(204);
      assertThat(endpoint.takes(other).getStatusCode()).isEqualTo(204);
      assertThat(log.messages())
          .contains(
              "zoom_webhook outcome=UNKNOWN_EVENT event=user.created",
              "zoom_webhook outcome=UNKNOWN_MEETING event=meeting.participant_joined");
    }
    assertThat(endpoint.notifier.pushes()).isEmpty();
  }

  @Test
  void anEventOfAMeetingThatBecomesKnownIsTakenThen() {
    String byUuid =
        ZoomEvents.meeting("meeting.ended", "/later==", NOON, NOON)
            .replace(Endpoint.NUMBER, "80000000000");
    assertThat(endpoint.takes(byUuid).getStatusCode()).isEqualTo(204);
    endpoint.takes(ZoomEvents.meeting("meeting.started", "/later==", NOON, NOON));
    endpoint.takes(byUuid);
    assertThat(endpoint.status()).isEqualTo(SessionStatus.ENDING);
  }

  @Test
  void theEndOfAnEarlierStartOfTheMeetingIsNoEnd() {
    endpoint.takes(ZoomEvents.meeting("meeting.started", "/1==", NOON, NOON));
    endpoint.takes(
        ZoomEvents.meeting("meeting.started", "/2==", NOON.plusSeconds(60), NOON.plusSeconds(60)));
    endpoint.takes(ZoomEvents.meeting("meeting.ended", "/1==", NOON, NOON.plusSeconds(50)));
    assertThat(endpoint.status()).isEqualTo(SessionStatus.CREATING);
    endpoint.takes(
        ZoomEvents.meeting("meeting.ended", "/2==", NOON.plusSeconds(60), NOON.plusSeconds(90)));
    assertThat(endpoint.status()).isEqualTo(SessionStatus.ENDING);
  }

  @Test
  void anEndThatComesBeforeItsStartIsTheEnd() {
    endpoint.takes(ZoomEvents.meeting("meeting.ended", "/1==", NOON, NOON.plusSeconds(50)));
    endpoint.takes(ZoomEvents.meeting("meeting.started", "/1==", NOON, NOON));
    assertThat(endpoint.status()).isEqualTo(SessionStatus.ENDING);
  }
}
