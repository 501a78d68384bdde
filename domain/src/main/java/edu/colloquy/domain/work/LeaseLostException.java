package edu.colloquy.domain.work;

/** Another worker holds the room by now: stop, write nothing, undo nothing. */
public final class LeaseLostException extends RuntimeException {

  /** The lease that was lost. */
  public LeaseLostException(Lease lease) {
    super("Room " + lease.room() + " (" + lease.duty() + ") is held by another worker by now.");
  }
}
