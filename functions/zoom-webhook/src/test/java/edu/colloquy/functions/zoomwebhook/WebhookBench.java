package edu.colloquy.functions.zoomwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import edu.colloquy.testkit.contracts.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long the handler itself takes for an event: signature, reading, deciding, answering, with a
 * table that takes no time. Each round is a lesson of a hundred students who join, go to their
 * rooms and leave, every event told twice and in a random order. Not among the tests, for its name
 * is not one of theirs; to be run by
 *
 * <pre>{@code
 * mvn -q -pl functions/zoom-webhook -am test -Dtest=WebhookBench -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class WebhookBench {
  private static final int STUDENTS = 100;
  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 50;
  private static final double NANOS_A_MS = 1_000_000.0;

  @Test
  void takesLessThanFiveMilliseconds() {
    IntStream.range(0, WARM_UP_ROUNDS).forEach(WebhookBench::lesson);
    long[] nanos =
        IntStream.range(0, ROUNDS)
            .mapToObj(WebhookBench::lesson)
            .flatMapToLong(Arrays::stream)
            .sorted()
            .toArray();
    System.out.printf(
        "%d events: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, max %.3f ms%n",
        nanos.length,
        quantile(nanos, 0.5),
        quantile(nanos, 0.95),
        quantile(nanos, 0.99),
        quantile(nanos, 0.999),
        quantile(nanos, 1));
    assertThat(quantile(nanos, 0.99)).isLessThanOrEqualTo(5);
  }

  private static long[] lesson(int seed) {
    Endpoint endpoint = new Endpoint(STUDENTS, Deadline.OF_ZOOM);
    List<APIGatewayV2HTTPEvent> requests =
        new ArrayList<>(events().stream().map(endpoint::signed).toList());
    requests.addAll(List.copyOf(requests));
    Collections.shuffle(requests, new Random(seed));
    long[] nanos = new long[requests.size()];
    for (int i = 0; i < nanos.length; i++) {
      long begun = System.nanoTime();
      int status = endpoint.takes(requests.get(i)).getStatusCode();
      nanos[i] = System.nanoTime() - begun;
      if (status != 204) {
        throw new IllegalStateException("An event was answered with " + status);
      }
    }
    return nanos;
  }

  private static List<String> events() {
    List<String> events = new ArrayList<>();
    for (int student = 1; student <= STUDENTS; student++) {
      Instant at = Samples.NOON.plusMillis(student * 10L);
      String own = "/room-" + student + "==";
      events.add(ZoomEvents.participant("meeting.participant_joined", student, at));
      events.add(ZoomEvents.moved(student, at.plusSeconds(10)));
      events.add(
          ZoomEvents.breakout(
              "meeting.participant_joined_breakout_room", student, own, at.plusSeconds(10)));
      events.add(
          ZoomEvents.breakout(
              "meeting.participant_left_breakout_room", student, own, at.plusSeconds(60)));
      events.add(ZoomEvents.participant("meeting.participant_left", student, at.plusSeconds(61)));
    }
    return events;
  }

  private static double quantile(long[] sorted, double q) {
    int index = (int) Math.ceil(q * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / NANOS_A_MS;
  }
}
