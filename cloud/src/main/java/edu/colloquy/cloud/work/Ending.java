package edu.colloquy.cloud.work;

/** Why a worker stops working on a room. */
public enum Ending {
  /** The room is over: undo everything. */
  SESSION_OVER,
  /** This worker stops, another goes on with the room: leave everything as it is. */
  HANDED_OVER,
  /** Another worker has the room already: stop at once, write nothing. */
  LEASE_LOST
}
