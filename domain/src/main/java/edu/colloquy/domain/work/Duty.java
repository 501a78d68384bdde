package edu.colloquy.domain.work;

/** The two kinds of work a room needs, each held by one worker at a time. */
public enum Duty {
  /** Sitting in the breakout room, or conducting in the main session: container bot-runner. */
  BOT,
  /** Hearing and answering: container transcriber. */
  STREAM
}
