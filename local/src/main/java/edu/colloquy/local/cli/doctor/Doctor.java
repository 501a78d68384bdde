package edu.colloquy.local.cli.doctor;

import edu.colloquy.local.cli.Need;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everything that Colloquy needs from a machine. */
public final class Doctor {
  private final List<Check> checks;

  Doctor(List<Check> checks) {
    this.checks = checks;
  }

  /** The doctor for the machine and the folder that this process runs in. */
  public static Doctor ofThisMachine() {
    return new Doctor(
        List.of(
            Java::look,
            Programs.needed(Need.MAVEN),
            Hardware::memory,
            Hardware::cores,
            () -> Hardware.disk(Path.of("")),
            Loopback::look,
            Programs.later(Need.CHROMIUM),
            Programs.later(Need.FFMPEG),
            Programs.later(Need.MANIM)));
  }

  /** Looks at each thing in turn. */
  public Report examine() {
    return new Report(checks.stream().map(Check::look).toList());
  }

  /** What was found, to be shown as a table. */
  public static final class Report {
    private final List<Finding> findings;

    Report(List<Finding> findings) {
      this.findings = findings;
    }

    /** Whether all that is needed is there. */
    public boolean healthy() {
      return findings.stream().noneMatch(it -> it.state() == Finding.State.MISSING);
    }

    /** A line for each thing and a verdict, with picocli's colour markup. */
    public Stream<String> lines() {
      int thing = width(findings.stream().map(Finding::thing));
      int detail = width(findings.stream().map(Finding::detail));
      String verdict =
          healthy()
              ? "@|green All that is needed is there.|@ Next: ./colloquy demo"
              : "@|red Something is missing;|@ type what is said on its line.";
      return Stream.concat(
          findings.stream().map(it -> line(it, thing, detail)), Stream.of("", verdict));
    }

    private static String line(Finding finding, int thing, int detail) {
      String mark =
          switch (finding.state()) {
            case THERE -> "@|green ok     |@";
            case MISSING -> "@|red missing|@";
            case NOT_NEEDED_YET -> "@|faint -      |@";
          };
      return "%s  %s  %s  %s"
          .formatted(
              mark, pad(finding.thing(), thing), pad(finding.detail(), detail), finding.cure())
          .stripTrailing();
    }

    private static int width(Stream<String> texts) {
      return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
      return text + " ".repeat(width - text.length());
    }
  }
}
