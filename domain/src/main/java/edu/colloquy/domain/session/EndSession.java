package edu.colloquy.domain.session;

import edu.colloquy.contract.ContractException;

/**
 * Ends sessions before their time; wins from any state, and does no harm when repeated.
 * Thread-safe.
 */
public final class EndSession {
  private final SessionLifecycle lifecycle;
  private final SessionProcess process;

  /** Over the sessions' lifecycle and the process that waits for their end. */
  public EndSession(SessionLifecycle lifecycle, SessionProcess process) {
    this.lifecycle = lifecycle;
    this.process = process;
  }

  /**
   * Sets the end of a session going.
   *
   * @param trigger END_REQUESTED or MEETING_ENDED
   * @param cause in words
   * @return the session as it is then
   * @throws ContractException NOT_FOUND when there is no such session
   */
  public Session end(SessionId id, SessionTrigger trigger, String cause) {
    lifecycle.apply(id, trigger, cause);
    Session session = lifecycle.require(id);
    if (session.status() == SessionStatus.ENDING) {
      session.endWait().ifPresent(wait -> process.end(wait, cause));
    }
    return session;
  }
}
