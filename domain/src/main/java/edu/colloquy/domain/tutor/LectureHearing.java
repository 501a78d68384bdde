package edu.colloquy.domain.tutor;

import edu.colloquy.domain.session.SessionId;

/** Knows what is said in a session's main session, before and after its rooms. Thread-safe. */
public interface LectureHearing {
  /** Hears nothing. */
  LectureHearing NOTHING = session -> LectureExcerpt.NONE;

  /**
   * What was said by now, or a few seconds ago. Never waits; who asks makes it look for newer words
   * meanwhile, so to ask early is to be well informed later.
   */
  LectureExcerpt excerpt(SessionId session);
}
