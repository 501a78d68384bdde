package edu.colloquy.local.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How the one-machine platform runs. */
final class PlatformArguments {
  @Option(
      names = "--workers",
      order = 1,
      paramLabel = "MODE",
      defaultValue = "in-process",
      description = "Workers as threads or processes: ${COMPLETION-CANDIDATES}.")
  WorkerMode workers;

  @Option(
      names = "--data",
      order = 2,
      paramLabel = "DIR",
      description = "Keep all state there, over restarts (default: nothing is kept).")
  Path data;

  @Option(
      names = "--port",
      order = 3,
      paramLabel = "N",
      defaultValue = "0",
      converter = Ranges.Port.class,
      description = "Its port on loopback (default: a free one).")
  int port;
}
