package edu.colloquy.integrations.zoom;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * An OAuth token.
 *
 * @param scopes what the app may do; none if Zoom did not say
 * @param renewAt when to fetch another
 * @param expiresAt when Zoom takes it no longer
 */
record AccessToken(String value, Set<String> scopes, Instant renewAt, Instant expiresAt) {
  private static final Duration SPARE = Duration.ofMinutes(5);
  private static final int MOST_OF_ITS_LIFE = 10;

  /** A token that was granted now; renewed five minutes before its end, or a tenth of its life. */
  static AccessToken granted(String value, Set<String> scopes, Instant now, Duration lifetime) {
    Duration tenth = lifetime.dividedBy(MOST_OF_ITS_LIFE);
    Duration spare = tenth.compareTo(SPARE) < 0 ? tenth : SPARE;
    Instant expiresAt = now.plus(lifetime);
    return new AccessToken(value, scopes, expiresAt.minus(spare), expiresAt);
  }
}
