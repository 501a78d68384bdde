package edu.colloquy.domain.breakout;

/** Where somebody belongs in a session. */
public sealed interface Seat {

  /** The bot of a room; at once in it. */
  record Bot(int room) implements Seat {}

  /** The student of a room; in it as soon as students move. */
  record Student(int room) implements Seat {}

  /**
   * The professor, who goes where they like.
   *
   * @param proven whether more than a name says so, which anybody can take
   */
  record Professor(boolean proven) implements Seat {}

  /** The session's conductor, this one or one that it takes over from. */
  record Conductor() implements Seat {}
}
