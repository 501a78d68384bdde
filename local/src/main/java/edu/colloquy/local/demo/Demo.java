package edu.colloquy.local.demo;

import edu.colloquy.local.cli.DemoOptions;
import edu.colloquy.local.cli.DemoRunner;

/** Runs one tutoring session on this machine, start to end. */
public final class Demo implements DemoRunner {
  @Override
  public int run(DemoOptions options) {
    throw new IllegalStateException("The demo is wired by the platform, which is not here yet.");
  }
}
