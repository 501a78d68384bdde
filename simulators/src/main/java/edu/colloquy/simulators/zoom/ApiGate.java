package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What every API call passes first: a tracking id, faults on request, the access token. */
final class ApiGate {
  private static final int FAULTY_CALLS = 3;
  private static final String BEARER = "Bearer ";

  private final Tokens<OAuthApp> accessTokens;
  private final WireLog log;
  private final AtomicInteger faultsLeft;

  ApiGate(Tokens<OAuthApp> accessTokens, Faults faults, WireLog log) {
    this.accessTokens = accessTokens;
    this.log = log;
    this.faultsLeft = new AtomicInteger(faults.has(Fault.ZOOM_5XX) ? FAULTY_CALLS : 0);
  }

  void check(Context http) {
    http.header("x-zm-trackingid", "v=2.0;clid=sim;rid=WEB_" + UUID.randomUUID());
    if (faultsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      log.saw(Seen.FAULT, "zoom " + http.method() + " " + http.path());
      throw ZoomError.of(503, 503, "Service Unavailable");
    }
    String authorization = http.header("Authorization");
    if (authorization == null || !authorization.startsWith(BEARER)) {
      throw ZoomError.of(401, 124, "Invalid access token.");
    }
    switch (accessTokens.check(authorization.substring(BEARER.length()))) {
      case Tokens.Check.Valid<OAuthApp> _ -> {}
      case Tokens.Check.Expired<OAuthApp> _ ->
          throw ZoomError.of(401, 124, "Access token is expired.");
      case Tokens.Check.Unknown<OAuthApp> _ ->
          throw ZoomError.of(401, 124, "Invalid access token.");
    }
  }
}
