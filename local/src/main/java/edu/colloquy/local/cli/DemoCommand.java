package edu.colloquy.local.cli;

import edu.colloquy.local.cli.roster.Roster;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./colloquy demo}: checks what was typed and hands it to the runner. */
@Command(
    name = "demo",
    sortOptions = false,
    header = "Run a tutoring session with simulated students, and watch it.",
    synopsisHeading = "%n",
    optionListHeading = "%n",
    customSynopsis = "Usage: ./colloquy demo [OPTIONS]",
    footer = {
      "",
      "Examples:",
      "  ./colloquy demo --students 20 --minutes 5",
      "  ./colloquy demo --roster class.csv --lecture lecture.md --out results",
      "  ./colloquy demo --dialogues dialogues.json --speed 4 --json summary.json",
      "  ./colloquy demo --fault kill-worker --workers process",
      "",
      "Exit codes: 0 the session ended without an error, 1 it did not,",
      "            2 a wrong option or file, 3 something is not installed."
    })
final class DemoCommand implements Callable<Integer> {
  private final DemoRunner runner;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @ArgGroup(validate = false, heading = "%nThe class%n", order = 1)
  private final ClassArguments classArguments = new ClassArguments();

  @ArgGroup(validate = false, heading = "%nThe session%n", order = 2)
  private final SessionArguments session = new SessionArguments();

  @ArgGroup(validate = false, heading = "%nWhat it leaves%n", order = 3)
  private final ResultArguments results = new ResultArguments();

  @ArgGroup(validate = false, heading = "%nThe platform%n", order = 4)
  private final PlatformArguments platform = new PlatformArguments();

  DemoCommand(DemoRunner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    if (session.browser == BrowserMode.ON) {
      throw new MissingNeedException(
          "bots in a browser are not part of this version; leave out --browser on");
    }
    return runner.run(options());
  }

  private DemoOptions options() {
    InputFiles files = new InputFiles(spec.commandLine());
    Optional<Roster> roster = Optional.ofNullable(classArguments.roster).map(files::roster);
    int students = files.studentsOf(roster, Optional.ofNullable(classArguments.students));
    return new DemoOptions(
        students,
        roster.map(all -> all.first(students)),
        Optional.ofNullable(classArguments.lecture).map(file -> files.text("--lecture", file)),
        Optional.ofNullable(classArguments.dialogues).map(files::dialogues),
        session.duration(),
        session.speed,
        Optional.ofNullable(results.json).map(file -> files.writable("--json", file)),
        Optional.ofNullable(results.out).map(folder -> files.folder("--out", folder)),
        results.keep,
        Optional.ofNullable(session.fault),
        platform.workers,
        Optional.ofNullable(platform.data).map(folder -> files.folder("--data", folder)),
        platform.port);
  }
}
