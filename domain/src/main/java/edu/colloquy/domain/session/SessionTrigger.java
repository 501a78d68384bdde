package edu.colloquy.domain.session;

/** What can move a session from one status to another. */
public enum SessionTrigger {
  /** Every room is live or has failed. */
  ROOMS_SETTLED,
  /** The meeting could not be made, or no room came to life. */
  CREATION_FAILED,
  /** Somebody asked for the end. */
  END_REQUESTED,
  /** The planned duration has passed. */
  DURATION_OVER,
  /** The meeting ended in Zoom. */
  MEETING_ENDED,
  /** Everything that was made has been undone. */
  TORN_DOWN
}
