package edu.colloquy.domain.tutor;

/** Who speaks in a room. */
public enum Speaker {
  STUDENT,
  TUTOR;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase();
  }
}
