package edu.colloquy.local.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a demo leaves behind. */
final class ResultArguments {
  @Option(
      names = "--out",
      order = 1,
      paramLabel = "DIR",
      description = "Where report and transcripts go (default: colloquy-out/<session>).")
  Path out;

  @Option(
      names = "--json",
      order = 2,
      paramLabel = "FILE",
      description = "Write the summary as JSON too.")
  Path json;

  @Option(
      names = "--keep",
      order = 3,
      description = "Leave the platform up afterwards, until Ctrl-C.")
  boolean keep;
}
