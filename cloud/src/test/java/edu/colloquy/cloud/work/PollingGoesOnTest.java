package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.testkit.LogCapture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollingGoesOnTest {
  @Test
  void aRoundThatFailsUnexpectedlyIsLoggedAndNotTheLast() {
    AtomicInteger rounds = new AtomicInteger();
    try (var log = new LogCapture("edu.colloquy.cloud.work");
        var thread = new PollingThread("poller", () -> fail(rounds))) {
      thread.start();
      await().until(() -> rounds.get() >= 2);
      assertThat(log.messages()).anyMatch(line -> line.contains("poller goes on"));
    }
  }

  private static void fail(AtomicInteger rounds) {
    rounds.incrementAndGet();
    throw new IllegalStateException("a fault in a round");
  }
}
