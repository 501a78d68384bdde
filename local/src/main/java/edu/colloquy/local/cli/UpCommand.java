package edu.colloquy.local.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./colloquy up}: the platform on its own. */
@Command(
    name = "up",
    sortOptions = false,
    header = "Start the platform alone, print its URLs and stay up until Ctrl-C.",
    synopsisHeading = "%n",
    optionListHeading = "%n",
    customSynopsis = "Usage: ./colloquy up [OPTIONS]",
    footer = {
      "",
      "Examples:",
      "  ./colloquy up",
      "  ./colloquy up --port 8080 --data ~/colloquy-data"
    })
final class UpCommand implements Callable<Integer> {
  private final UpRunner runner;

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @ArgGroup(validate = false, heading = "%nThe platform%n")
  private final PlatformArguments platform = new PlatformArguments();

  UpCommand(UpRunner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    InputFiles files = new InputFiles(spec.commandLine());
    return runner.run(
        new UpOptions(
            platform.workers,
            Optional.ofNullable(platform.data).map(folder -> files.folder("--data", folder)),
            platform.port));
  }
}
