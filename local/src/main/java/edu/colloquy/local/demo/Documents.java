package edu.colloquy.local.demo;

import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.report.SessionReport;
import edu.colloquy.domain.report.StudentProgress;
import edu.colloquy.domain.room.Room;
import edu.colloquy.simulators.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what a professor reads afterwards into a folder. */
final class Documents {
  private final Path folder;

  Documents(Path folder) {
    this.folder = folder;
  }

  /** Writes the report, and gives its file. */
  Path report(SessionReport report) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(report.topic()).append("\n\n").append(report.summary()).append("\n\n");
    text.append("| student | turns | words | engagement | stuck at |\n|---|---|---|---|---|\n");
    report.students().forEach(student -> text.append(row(student)));
    return write(folder.resolve("report.md"), text.toString());
  }

  /** Writes a transcript for each room, and gives their folder. */
  Path transcripts(Results results) {
    Path transcripts = folder.resolve("transcripts");
    for (Room room : results.rooms()) {
      List<TranscriptSegment> segments = results.segments().get(room.id().number());
      String text =
          room.name()
              + ", "
              + room.studentName()
              + "\n\n"
              + segments.stream()
                  .map(segment -> line(room, segment))
                  .collect(Collectors.joining("\n", "", "\n"));
      write(transcripts.resolve("room-" + room.id().number() + ".txt"), text);
    }
    return transcripts;
  }

  /** Writes what the simulators saw, a line each, with ms since the first. */
  void wireLog(List<Observation> seen) {
    long start = seen.isEmpty() ? 0 : seen.getFirst().atNanos();
    write(
        folder.resolve("wire.log"),
        seen.stream()
            .map(
                one ->
                    "%9.1f  %-22s %s %s"
                        .formatted(
                            (one.atNanos() - start) / 1e6,
                            one.what(),
                            one.subject(),
                            one.details()))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static String row(StudentProgress student) {
    return "| %s | %d | %d | %.2f | %s |\n"
        .formatted(
            student.studentName(),
            student.turns(),
            student.wordsSaid(),
            student.engagementScore(),
            student.confusionPoints().stream().collect(Collectors.joining("<br>")));
  }

  private static String line(Room room, TranscriptSegment segment) {
    String who =
        switch (segment.speaker()) {
          case STUDENT -> room.studentName().split(" ")[0];
          case TUTOR -> "Tutor";
        };
    String time = segment.at().toString().substring(11, 19);
    return String.format(Locale.ROOT, "%s  %-8s %s", time, who, segment.text());
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written.", e);
    }
  }
}
