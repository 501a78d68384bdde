package edu.colloquy.simulators.deepgram;

/** A client's text message that the service does not understand; it closes the stream. */
final class UnreadableMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableMessage(String reason) {
    super(reason, null, false, false);
  }
}
