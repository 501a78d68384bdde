package edu.colloquy.local.cli;

import edu.colloquy.local.demo.Demo;
import edu.colloquy.local.demo.Up;
import picocli.CommandLine;

/** Where {@code ./colloquy} starts. */
public final class Main {
  private Main() {}

  /** Runs what was typed and exits with its code. */
  public static void main(String[] args) {
    // Lambdas, not constructor references: the platform's classes load only when it is to run.
    CommandLine command =
        commandLine(options -> new Demo().run(options), options -> new Up().run(options));
    System.exit(command.execute(args));
  }

  /** The whole command line, with what does the work. */
  static CommandLine commandLine(DemoRunner demo, UpRunner up) {
    ErrorLines errors = new ErrorLines();
    return new CommandLine(new ColloquyCommand())
        .addSubcommand(new DemoCommand(demo))
        .addSubcommand(new UpCommand(up))
        .addSubcommand(new JudgeCommand())
        .addSubcommand(new TestCommand())
        .addSubcommand(new DoctorCommand())
        .addSubcommand(new TurnTakingCommand())
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors)
        .setUsageHelpWidth(80)
        .setUsageHelpLongOptionsMaxWidth(26);
  }
}
