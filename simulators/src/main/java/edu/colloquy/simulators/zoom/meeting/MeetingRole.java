package edu.colloquy.simulators.zoom.meeting;

/** What somebody may do in a meeting. */
public enum MeetingRole {
  /** Joined with role 0. */
  PARTICIPANT,
  /** Made so by the host: may do everything but make hosts and end the meeting. */
  CO_HOST,
  /** The one host. */
  HOST;

  boolean controlsRooms() {
    return this != PARTICIPANT;
  }
}
