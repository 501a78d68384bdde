package edu.colloquy.domain.work;

import edu.colloquy.domain.session.SessionId;

/** The workers of a session. Thread-safe. */
public interface WorkerFleet {

  /** Starts one more worker for a session, in place of one that was lost. */
  void replace(SessionId session, Duty duty);
}
