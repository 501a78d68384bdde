package edu.colloquy.simulators.zoom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opaque strings that stand for somebody for a while, as access tokens and ZAKs do. Several are
 * valid at once. Thread-safe.
 *
 * @param <T> whom a token stands for
 */
final class Tokens<T> {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Duration lifetime;
  private final Clock clock;
  private final Map<String, Issued<T>> issued = new ConcurrentHashMap<>();

  Tokens(Duration lifetime, Clock clock) {
    this.lifetime = lifetime;
    this.clock = clock;
  }

  private record Issued<T>(T holder, Instant expires) {}

  /** What a token turned out to be. */
  sealed interface Check<T> {
    record Valid<T>(T holder) implements Check<T> {}

    record Expired<T>() implements Check<T> {}

    record Unknown<T>() implements Check<T> {}
  }

  Duration lifetime() {
    return lifetime;
  }

  String issue(T holder) {
    byte[] random = new byte[48];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    issued.put(token, new Issued<>(holder, clock.instant().plus(lifetime)));
    return token;
  }

  /** None that was issued so far is known any more. */
  void revokeAll() {
    issued.clear();
  }

  Check<T> check(String token) {
    Issued<T> found = issued.get(token);
    if (found == null) {
      return new Check.Unknown<>();
    }
    return clock.instant().isBefore(found.expires())
        ? new Check.Valid<>(found.holder())
        : new Check.Expired<>();
  }
}
