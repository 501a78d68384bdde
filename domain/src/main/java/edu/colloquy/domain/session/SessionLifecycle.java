package edu.colloquy.domain.session;

import edu.colloquy.contract.ContractException;
import java.time.InstantSource;
import java.util.Optional;

/** Moves sessions along their transition table. Thread-safe. */
public final class SessionLifecycle {
  private final SessionRepository sessions;
  private final InstantSource clock;

  /** A lifecycle over the stored sessions. */
  public SessionLifecycle(SessionRepository sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Lets a trigger act on a session.
   *
   * @param cause why, in words; stored with the change
   * @return the change, or empty if the trigger changes nothing in the session's present status
   * @throws ContractException NOT_FOUND when there is no such session
   */
  public Optional<SessionChange> apply(SessionId id, SessionTrigger trigger, String cause) {
    while (true) {
      SessionStatus from = require(id).status();
      Optional<SessionChange> change =
          from.after(trigger)
              .map(to -> new SessionChange(id, from, to, trigger, cause, clock.instant()));
      if (change.isEmpty() || sessions.apply(change.get())) {
        return change;
      }
    }
  }

  /**
   * The session with an id.
   *
   * @throws ContractException NOT_FOUND when there is none
   */
  public Session require(SessionId id) {
    return sessions
        .find(id)
        .orElseThrow(() -> ContractException.notFound("session", id.toString()));
  }
}
