package edu.colloquy.local.demo;

import edu.colloquy.local.cli.ExitCode;
import edu.colloquy.local.cli.UpOptions;
import edu.colloquy.local.cli.UpRunner;
import edu.colloquy.simulators.Faults;

/** Keeps the one-machine platform up until it is interrupted. */
public final class Up implements UpRunner {
  @Override
  public int run(UpOptions options) {
    try (LocalSystem system =
        LocalSystem.start(
            Faults.none(), false, options.workers(), options.data(), options.port())) {
      System.out.printf("Colloquy is up, after %.1f s.%n", system.startTime().toMillis() / 1000.0);
      new StayUp(system, options.data()).untilInterrupted();
      return ExitCode.OK;
    }
  }
}
