package edu.colloquy.domain.session;

import edu.colloquy.domain.Ids;

/** The identity of a session, such as {@code ses_4k7qz...}. */
public record SessionId(String value) {

  /** A new one. */
  public static SessionId next() {
    return new SessionId(Ids.next("ses"));
  }

  @Override
  public String toString() {
    return value;
  }
}
