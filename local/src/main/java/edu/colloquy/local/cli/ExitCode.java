package edu.colloquy.local.cli;

/** What the exit codes of {@code ./colloquy} say. */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** It ran, and did not end well. */
  public static final int FAILED = 1;

  /** An option, a value or an input file is wrong; nothing was started. */
  public static final int USAGE = 2;

  /** The machine lacks something, which was named with the line that installs it. */
  public static final int MISSING = 3;

  private ExitCode() {}
}
