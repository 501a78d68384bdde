package edu.colloquy.integrations.livekit;

/** A room cannot be entered; the message says why and what to do. */
public final class RoomUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RoomUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
