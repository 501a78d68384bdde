package edu.colloquy.domain.room;

/** What can move a room from one status to another. */
public enum RoomTrigger {
  /** Its avatar is being made. */
  STARTED,
  /** Avatar, ears and bot are in. */
  JOINED,
  /** It could not be brought or kept alive. */
  GAVE_UP,
  /** The worker that held it is gone. */
  WORKER_LOST,
  /** Another worker has taken it up. */
  WORKER_BACK,
  /** Its session is over and it is undone. */
  CLOSED
}
