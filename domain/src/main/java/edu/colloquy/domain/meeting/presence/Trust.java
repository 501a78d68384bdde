package edu.colloquy.domain.meeting.presence;

/** By what a participant was recognised, the surest first. */
public enum Trust {
  /** The professor said who this {@code participant_uuid} is. */
  CONFIRMED,
  /** Our own software brought them in and named them. */
  CUSTOMER_KEY,
  /** They are signed in to Zoom with the address we know. */
  EMAIL,
  /** They call themselves as somebody of this class, and nobody else in the meeting does. */
  NAME
}
