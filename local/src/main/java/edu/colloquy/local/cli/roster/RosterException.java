package edu.colloquy.local.cli.roster;

/** A class list that cannot be used; the message names the line and the cure. */
public final class RosterException extends Exception {
  private static final long serialVersionUID = 1L;

  RosterException(String message) {
    super(message);
  }
}
