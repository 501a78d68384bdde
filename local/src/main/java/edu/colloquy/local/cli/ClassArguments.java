package edu.colloquy.local.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Who is taught, and what they talk about. */
final class ClassArguments {
  @Option(
      names = "--students",
      order = 1,
      paramLabel = "N",
      converter = Ranges.Students.class,
      description = "How many students, 1 to 500 (default: 4, or all of the roster).")
  Integer students;

  @Option(
      names = "--roster",
      order = 2,
      paramLabel = "FILE.csv",
      description = "Who they are: columns name,email.")
  Path roster;

  @Option(
      names = "--lecture",
      order = 3,
      paramLabel = "FILE.md",
      description = "The lecture that the tutorials are about.")
  Path lecture;

  @Option(
      names = "--dialogues",
      order = 4,
      paramLabel = "FILE.json",
      description = "What the students say: tutoring dialogues, one a student in turn.")
  Path dialogues;
}
