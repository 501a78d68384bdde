package edu.colloquy.local.demo;

import edu.colloquy.contract.rest.LectureContextBody;
import edu.colloquy.local.cli.DemoOptions;
import edu.colloquy.local.cli.roster.Roster;
import edu.colloquy.local.cli.roster.RosterException;
import edu.colloquy.local.cli.roster.RosterReader;
import edu.colloquy.simulators.students.Dialogue;
import edu.colloquy.simulators.students.Dialogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who takes part in a demo and what they bring: given files, or the project's own examples.
 *
 * @param lecture Markdown
 * @param lectureFile the name of its file
 * @param problems what the students work on, where their dialogues name it with its solution
 */
record Cast(
    List<Part> parts,
    String lecture,
    String lectureFile,
    List<LectureContextBody.Problem> problems) {
  private static final int MOST_PROBLEMS = 40;
  private static final Path EXAMPLES =
      Path.of(System.getProperty("colloquy.home", "."), "examples");

  /** A student with the lines to say. */
  record Part(String name, String email, List<String> lines) {}

  /** The cast that the options ask for. */
  static Cast of(DemoOptions options) {
    try {
      return read(options);
    } catch (IOException | RosterException e) {
      throw new IllegalStateException("The demo's files cannot be read: " + e.getMessage(), e);
    }
  }

  private static Cast read(DemoOptions options) throws IOException, RosterException {
    Roster roster =
        options.roster().isPresent()
            ? options.roster().get()
            : new RosterReader().read(EXAMPLES.resolve("roster.csv"));
    List<Dialogue> dialogues =
        Dialogues.read(options.dialogues().orElse(EXAMPLES.resolve("dialogues.json")));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < options.students(); i++) {
      Roster.Entry student = student(roster, i);
      List<String> lines = dialogues.get(i % dialogues.size()).studentLines();
      parts.add(new Part(student.name(), student.email(), lines));
    }
    Path lecture = options.lecture().orElse(EXAMPLES.resolve("lecture.md"));
    return new Cast(
        parts,
        Files.readString(lecture),
        markdownName(lecture.getFileName().toString()),
        problems(dialogues.subList(0, Math.min(parts.size(), dialogues.size()))));
  }

  /** A lecture is Markdown whatever its file is called. */
  private static String markdownName(String name) {
    return name.endsWith(".md") ? name : name + ".md";
  }

  private static List<LectureContextBody.Problem> problems(List<Dialogue> dialogues) {
    return dialogues.stream()
        .filter(it -> !it.problem().isBlank() && !it.answer().isBlank())
        .map(it -> new LectureContextBody.Problem(it.problem(), it.answer()))
        .distinct()
        .limit(MOST_PROBLEMS)
        .toList();
  }

  /** The lecture's first heading. */
  String topic() {
    return lecture
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse("Today's lecture");
  }

  /** What the professor says to everybody first: the lecture's first two points or lines. */
  List<String> opening() {
    List<String> points = lecture.lines().filter(line -> line.startsWith("- ")).toList();
    return (points.isEmpty() ? lecture.lines().filter(Cast::isText).toList() : points)
        .stream().map(line -> line.replaceFirst("^- ", "").strip()).limit(2).toList();
  }

  private static boolean isText(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  /** A class that is larger than the roster has more students of invented names. */
  private static Roster.Entry student(Roster roster, int index) {
    return index < roster.students().size()
        ? roster.students().get(index)
        : new Roster.Entry(
            "Student " + (index + 1), "student" + (index + 1) + "@students.example.edu");
  }
}
