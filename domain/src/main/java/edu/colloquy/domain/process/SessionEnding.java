package edu.colloquy.domain.process;

import edu.colloquy.domain.session.SessionId;

/** A step is not taken, because its session is to end. */
public final class SessionEnding extends RuntimeException {

  /** The session that is to end. */
  public SessionEnding(SessionId session) {
    super("Session " + session + " is to end.");
  }
}
