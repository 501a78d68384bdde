package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.ServiceException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The one OAuth token of this process. Whoever needs a new one while it is being fetched waits for
 * the same, and fails with the same failure. Thread-safe.
 */
final class ZoomToken {
  private final TokenRequest request;
  private final InstantSource clock;
  private AccessToken known;
  private CompletableFuture<AccessToken> inFlight;

  ZoomToken(TokenRequest request, InstantSource clock) {
    this.request = request;
    this.clock = clock;
  }

  /** A token that Zoom should take. One that cannot be renewed is used for as long as it lives. */
  String current() {
    AccessToken token = known();
    if (token != null && clock.instant().isBefore(token.renewAt())) {
      return token.value();
    }
    try {
      return inPlaceOf(token).value();
    } catch (ServiceException e) {
      if (token != null && clock.instant().isBefore(token.expiresAt())) {
        return token.value();
      }
      throw e;
    }
  }

  /**
   * A token in place of one that was refused; when many calls were refused together, it is fetched
   * once for all.
   */
  String inPlaceOf(String refused) {
    AccessToken token = known();
    return token == null || token.value().equals(refused) ? inPlaceOf(token).value() : current();
  }

  /** A new token, which has the scopes that the app has by now. */
  AccessToken fetched() {
    return inPlaceOf(known());
  }

  /** A newer token than this one; not fetched if somebody else has fetched one meanwhile. */
  private AccessToken inPlaceOf(AccessToken old) {
    CompletableFuture<AccessToken> mine = new CompletableFuture<>();
    CompletableFuture<AccessToken> flight = join(mine, old);
    if (flight == mine) {
      fly(mine);
    }
    try {
      return flight.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void fly(CompletableFuture<AccessToken> mine) {
    try {
      AccessToken token = request.send();
      landed(token);
      mine.complete(token);
    } catch (RuntimeException e) {
      landed(known());
      mine.completeExceptionally(e);
    }
  }

  private synchronized AccessToken known() {
    return known;
  }

  private synchronized CompletableFuture<AccessToken> join(
      CompletableFuture<AccessToken> mine, AccessToken old) {
    if (inFlight == null && known != old) {
      return CompletableFuture.completedFuture(known);
    }
    if (inFlight == null) {
      inFlight = mine;
    }
    return inFlight;
  }

  private synchronized void landed(AccessToken token) {
    known = token;
    inFlight = null;
  }
}
