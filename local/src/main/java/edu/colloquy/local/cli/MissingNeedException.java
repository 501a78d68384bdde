package edu.colloquy.local.cli;

/** Something outside the project is needed and not there; its message is for the person typing. */
public final class MissingNeedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A thing that cannot be installed; the message says what to do instead. */
  public MissingNeedException(String message) {
    super(message);
  }

  /** A thing that can be installed: the message names it and ends with the line to type. */
  public MissingNeedException(Need need) {
    super(need.title() + " is needed and not there; " + need.cure());
  }
}
