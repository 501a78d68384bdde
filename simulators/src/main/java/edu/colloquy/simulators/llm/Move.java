package edu.colloquy.simulators.llm;

import java.util.List;

/** What a tutor can do with a turn. */
enum Move {
  /** Opens the talk. */
  OPEN,
  /** Finds out how the student thinks. */
  PROBE,
  /** Points at a sum that is not right. */
  RECHECK,
  /** Looks at one step. */
  FOCUS,
  /** Gives a little help. */
  HINT,
  /** Gives a question back. */
  ANSWER_BACK,
  /** Checks that it is understood. */
  CONFIRM,
  /** Tries it on something else. */
  TRANSFER,
  /** Cheers up. */
  ENCOURAGE,
  /** Ends the talk. */
  CLOSE,
  /** Takes up a thought, and asks for what follows from it. */
  TAKE_UP,
  /** Goes on from a step that is right. */
  GO_ON,
  /** Asks what something that is not right stands for. */
  DOUBT,
  /** Tells that not to know is fine. */
  COMFORT,
  /** Says again what is asked for. */
  GOAL,
  /** Points at one thing given. */
  POINT,
  /** Shows the same on something smaller. */
  EXAMPLE,
  /** Sets one step up. */
  STEP,
  /** Leaves the rest to the student. */
  OPEN_END,
  /** Asks to show what was understood. */
  SHOW,
  /** Asks for the next small step. */
  DO_NEXT,
  /** Tells something of the lecture. */
  TELL,
  /** Comes back to the matter. */
  MANAGE,
  /** Says a question again. */
  REPEAT;

  private static final List<Move> COURSE = List.of(PROBE, FOCUS, HINT, FOCUS, CONFIRM, TRANSFER);

  /**
   * Chooses by what the student said last, and where that says nothing by how far the talk is.
   *
   * @param line the last line
   * @param turn how many lines of substance the student has said, this one among them
   * @param seemsRight whether the student seems to have got there
   */
  static Move next(StudentLine line, int turn, boolean seemsRight) {
    if (turn == 0) {
      return OPEN;
    }
    if (line.wrong().isPresent()) {
      return RECHECK;
    }
    return switch (line.stance()) {
      case GREETING -> OPEN;
      case FRUSTRATED -> ENCOURAGE;
      case STUCK -> HINT;
      case THANKING -> CLOSE;
      case UNDERSTANDING -> seemsRight ? TRANSFER : CONFIRM;
      case ASKING -> ANSWER_BACK;
      case WORKING -> COURSE.get((turn - 1) % COURSE.size());
    };
  }
}
