package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which users are licensed, each for a while before it asks again. Thread-safe. */
final class Licences {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final ZoomUsers users;
  private final InstantSource clock;
  private final Map<String, Instant> licensedUntil = new ConcurrentHashMap<>();

  Licences(ZoomUsers users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
  }

  /** Whether somebody is a licensed user of the account; what is nobody in it is none. */
  boolean has(String user, Retries retries) {
    Instant until = licensedUntil.get(user);
    if (until != null && clock.instant().isBefore(until)) {
      return true;
    }
    boolean licensed = users.find(user, retries).filter(ZoomUser::licensed).isPresent();
    if (licensed) {
      licensedUntil.put(user, clock.instant().plus(KEPT));
    }
    return licensed;
  }

  /**
   * Checks that somebody may own a meeting with breakout rooms planned beforehand.
   *
   * @throws ServiceException naming the cure, if they have no licence
   */
  void require(String owner, Retries retries) {
    Instant until = licensedUntil.get(owner);
    if (until != null && clock.instant().isBefore(until)) {
      return;
    }
    if (!users.get(owner, retries).licensed()) {
      throw ServiceException.refused(ZoomHttp.SERVICE, unlicensed(owner));
    }
    licensedUntil.put(owner, clock.instant().plus(KEPT));
  }

  /** What is wrong with an owner who has no licence, and the cure. */
  static String unlicensed(String owner) {
    return owner
        + " is a Basic user, whose meetings end after 40 minutes and have no breakout rooms planned"
        + " beforehand. Assign a licence at zoom.us under User Management, or set ZOOM_USER_ID in"
        + " the secret of Zoom to a licensed user.";
  }
}
