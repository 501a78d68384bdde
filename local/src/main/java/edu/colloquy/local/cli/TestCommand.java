package edu.colloquy.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./colloquy test}: only its help is here; the launcher runs Maven without this program. */
@Command(
    name = "test",
    header = "Build everything and run all tests.",
    synopsisHeading = "%n",
    optionListHeading = "%n",
    customSynopsis = "Usage: ./colloquy test [--install] [MAVEN OPTIONS]",
    footer = {
      "",
      "Examples:",
      "  ./colloquy test                 all tests of all modules",
      "  ./colloquy test -pl domain -am  one module and what it stands on",
      "",
      "Tests that could not run are named at the end. With --install (or as root on",
      "Debian and Ubuntu) a missing JDK or Maven is installed."
    })
final class TestCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    throw new MissingNeedException("tests are run by the launcher; type: ./colloquy test");
  }
}
