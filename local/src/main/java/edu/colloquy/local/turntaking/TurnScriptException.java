package edu.colloquy.local.turntaking;

/** A file of scripts that cannot be read; the message says what is wrong and where. */
public final class TurnScriptException extends Exception {
  private static final long serialVersionUID = 1L;

  TurnScriptException(String message) {
    super(message);
  }
}
