package edu.colloquy.domain.conversation;

/** Told when the tutor takes the floor and when it gives it back. */
interface Floor {
  /** A reply is being prepared; nothing of it is heard yet. */
  void tutorPrepares();

  /** Its first sound is out. */
  void tutorBegan();

  /**
   * It is over, or is not wanted any more.
   *
   * @param said what was heard of it
   */
  void tutorEnded(String said);
}
