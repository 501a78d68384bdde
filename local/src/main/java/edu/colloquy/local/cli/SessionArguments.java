package edu.colloquy.local.cli;

import java.math.BigDecimal;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How a session goes. */
final class SessionArguments {
  @Option(
      names = "--minutes",
      order = 1,
      paramLabel = "M",
      defaultValue = "2",
      converter = Ranges.Minutes.class,
      description = "How long the session lasts (default: ${DEFAULT-VALUE}).")
  BigDecimal minutes;

  @Option(
      names = "--speed",
      order = 2,
      paramLabel = "X",
      defaultValue = "1",
      converter = Ranges.Speed.class,
      description = "Simulated people live X times faster (default: ${DEFAULT-VALUE}).")
  double speed;

  @Option(
      names = "--fault",
      order = 3,
      paramLabel = "NAME",
      description = "Let something go wrong: ${COMPLETION-CANDIDATES}.")
  DemoFault fault;

  @Option(
      names = "--browser",
      order = 4,
      paramLabel = "MODE",
      defaultValue = "off",
      description = "Bots in a real browser: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  BrowserMode browser;

  /** The minutes as a span of time, to the millisecond. */
  Duration duration() {
    return Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValue());
  }
}
