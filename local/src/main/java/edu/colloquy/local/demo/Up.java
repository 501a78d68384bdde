package edu.colloquy.local.demo;

import edu.colloquy.local.cli.UpOptions;
import edu.colloquy.local.cli.UpRunner;

/** Keeps the one-machine platform up until it is interrupted. */
public final class Up implements UpRunner {
  @Override
  public int run(UpOptions options) {
    throw new IllegalStateException("The platform is not here yet.");
  }
}
