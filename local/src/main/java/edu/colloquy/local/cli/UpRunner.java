package edu.colloquy.local.cli;

/** What {@code ./colloquy up} does once its options are known to be good. */
@FunctionalInterface
public interface UpRunner {
  /**
   * Keeps the platform up until the process is interrupted.
   *
   * @return the exit code of the process
   * @throws MissingNeedException when the machine lacks something; the command exits 3
   */
  int run(UpOptions options);
}
