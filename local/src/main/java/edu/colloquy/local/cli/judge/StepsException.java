package edu.colloquy.local.cli.judge;

/** A file of worked solutions is not as it should be; the message says where and what to do. */
public final class StepsException extends Exception {
  private static final long serialVersionUID = 1L;

  StepsException(String message) {
    super(message);
  }
}
