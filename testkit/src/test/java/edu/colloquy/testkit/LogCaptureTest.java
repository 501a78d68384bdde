package edu.colloquy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LogCaptureTest {
  @Test
  void keepsWhatWasLoggedWhileItWasOpen() {
    var logger = LoggerFactory.getLogger("edu.colloquy.example");
    try (var log = new LogCapture("edu.colloquy")) {
      logger.debug("{} rooms", 3);
      logger.warn("trouble", new IllegalStateException("why"));
      assertThat(log.messages()).containsExactly("3 rooms", "trouble");
      assertThat(log.messages(Level.WARN)).containsExactly("trouble");
      assertThat(log.text()).contains("IllegalStateException: why");
    }
  }
}
