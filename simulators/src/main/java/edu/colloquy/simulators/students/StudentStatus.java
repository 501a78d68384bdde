package edu.colloquy.simulators.students;

/** What a student is doing. */
public enum StudentStatus {
  /** For a breakout room, for the tutor to come, or for the tutor to speak again. */
  WAITING,
  /** To the tutor, or for the answer to begin. */
  LISTENING,
  /** The tutor has finished; the next line is about to be said. */
  THINKING,
  /** A line is being said. */
  SPEAKING,
  /** All lines were said and answered. */
  DONE
}
