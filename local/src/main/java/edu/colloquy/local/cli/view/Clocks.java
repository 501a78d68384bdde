package edu.colloquy.local.cli.view;

import java.time.Duration;

/** Spans of time as a clock shows them. */
final class Clocks {
  private Clocks() {}

  /** Minutes and seconds, "2:05". */
  static String minutes(Duration span) {
    return "%d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
  }
}
