package edu.colloquy.local.cli;

import edu.colloquy.local.cli.judge.Judging;
import edu.colloquy.local.cli.judge.StepsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./colloquy judge}: the tutor's private check of a student's steps, on a whole set. */
@Command(
    name = "judge",
    header = "Find where students went wrong, given the right solutions.",
    synopsisHeading = "%n",
    optionListHeading = "%n",
    customSynopsis = "Usage: ./colloquy judge --steps FILE --json OUT",
    footer = {
      "",
      "FILE: [{id, problem, reference_solution, student_steps: [..]}]",
      "OUT:  [{id, first_wrong_step, reason}], steps from 0, null where none is wrong",
      "",
      "Exit codes: 0 all were judged, 2 a file is not as it should be."
    })
final class JudgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Option(
      names = "--steps",
      required = true,
      paramLabel = "FILE",
      description = "The students' steps with problem and solution, as JSON.")
  private Path steps;

  @Option(
      names = "--json",
      required = true,
      paramLabel = "OUT",
      description = "Where the verdicts go, as JSON.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    InputFiles files = new InputFiles(spec.commandLine());
    try {
      new Judging()
          .judge(files.text("--steps", steps), files.writable("--json", json))
          .forEach(spec.commandLine().getOut()::println);
      return ExitCode.OK;
    } catch (StepsException e) {
      throw new ParameterException(spec.commandLine(), "--steps: " + e.getMessage());
    }
  }
}
