package edu.colloquy.local.stepfunctions.asl;

/** A definition that is refused; the message names the state, the field and the cure. */
public final class DefinitionException extends IllegalArgumentException {
  /** Refuses a definition with a sentence for its writer. */
  public DefinitionException(String message) {
    super(message);
  }
}
