package edu.colloquy.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code ./colloquy} answers without a command. */
@Command(
    name = "colloquy",
    versionProvider = Version.class,
    sortOptions = false,
    header = "Tutorials with an AI clone of the professor, on this machine.",
    synopsisHeading = "%n",
    customSynopsis = "Usage: ./colloquy COMMAND [OPTIONS]",
    description = {
      "",
      "Every student of a class meets the professor's avatar alone, in a Zoom breakout",
      "room. Here the whole system runs on this machine and simulates all that is",
      "outside: no keys, no accounts, no browser."
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  ./colloquy demo                          four students, two minutes",
      "  ./colloquy demo --students 20 --speed 4  more of them, quick talkers",
      "  ./colloquy demo --help                   all that a demo can do",
      "",
      "With --install (or as root on Debian and Ubuntu) what is missing is installed.",
      "The log of the last run: local/target/colloquy.log"
    })
final class ColloquyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
