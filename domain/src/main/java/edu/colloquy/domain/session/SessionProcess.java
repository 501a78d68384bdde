package edu.colloquy.domain.session;

/** What drives a session through its life: a Step Functions execution. Thread-safe. */
public interface SessionProcess {

  /** Starts the life of a session; a second start of the same session does nothing. */
  void start(Session session);

  /**
   * Ends the wait for the session's end; does nothing if that wait is over.
   *
   * @param endWait the token stored with the session
   * @param cause in words
   */
  void end(String endWait, String cause);
}
