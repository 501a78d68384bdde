package edu.colloquy.local.cli;

/** What {@code ./colloquy demo} does once its options are known to be good. */
@FunctionalInterface
public interface DemoRunner {
  /**
   * Runs a session to its end.
   *
   * @return the exit code of the process: {@link ExitCode#OK} when the session ended without an
   *     error
   * @throws MissingNeedException when the machine lacks something; the command exits 3
   */
  int run(DemoOptions options);
}
