package edu.colloquy.local.cli.doctor;

/**
 * What was found out about one thing.
 *
 * @param thing its name
 * @param state whether it will do
 * @param detail what is there, or why it will not do
 * @param cure what to type or do; empty where nothing needs to be done
 */
record Finding(String thing, State state, String detail, String cure) {
  /** How it stands with a thing. */
  enum State {
    THERE,
    MISSING,
    /** Missing, and nothing of this version needs it. */
    NOT_NEEDED_YET
  }

  static Finding there(String thing, String detail) {
    return new Finding(thing, State.THERE, detail, "");
  }

  static Finding missing(String thing, String detail, String cure) {
    return new Finding(thing, State.MISSING, detail, cure);
  }

  static Finding notNeededYet(String thing, String cure) {
    return new Finding(thing, State.NOT_NEEDED_YET, "not needed yet", cure);
  }
}
