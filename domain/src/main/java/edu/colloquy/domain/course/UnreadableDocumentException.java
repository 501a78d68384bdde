package edu.colloquy.domain.course;

/** A document cannot be read; the message is for its owner, and says what to do. */
public final class UnreadableDocumentException extends RuntimeException {

  /**
   * @param message what is wrong and what to do, in one or two sentences
   */
  public UnreadableDocumentException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong and what to do, in one or two sentences
   * @param cause what happened underneath
   */
  public UnreadableDocumentException(String message, Throwable cause) {
    super(message, cause);
  }
}
