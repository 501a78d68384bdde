package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What every API call passes first: a tracking id, faults on request, the access token, its scopes,
 * the rate limits. Thread-safe.
 */
final class ApiGate {
  private static final int FAULTY_CALLS = 3;
  private static final String BEARER = "Bearer ";

  private final Tokens<OAuthApp> accessTokens;
  private final RateGate rates;
  private final WireLog log;
  private final AtomicInteger outagesLeft;
  private final AtomicInteger refusalsLeft;

  ApiGate(Tokens<OAuthApp> accessTokens, RateGate rates, Faults faults, WireLog log) {
    this.accessTokens = accessTokens;
    this.rates = rates;
    this.log = log;
    this.outagesLeft = new AtomicInteger(faults.has(Fault.ZOOM_5XX) ? FAULTY_CALLS : 0);
    this.refusalsLeft = new AtomicInteger(faults.has(Fault.ZOOM_429) ? FAULTY_CALLS : 0);
  }

  /** What every call of the API begins with, whatever its path. */
  void check(Context http) {
    http.header("x-zm-trackingid", "v=2.0;clid=sim;rid=WEB_" + UUID.randomUUID());
    if (strikes(outagesLeft, http)) {
      throw ZoomError.of(503, 503, "Service Unavailable");
    }
    app(http);
  }

  /** The handler of an endpoint, behind its scope and its rate limit. */
  Handler guarded(Endpoint endpoint, Handler handler) {
    return http -> {
      endpoint.require(app(http).scopes());
      if (strikes(refusalsLeft, http)) {
        throw rates.tooManyThisSecond(http, endpoint.rateClass());
      }
      rates.pass(http, endpoint.rateClass());
      handler.handle(http);
    };
  }

  private OAuthApp app(Context http) {
    String authorization = http.header("Authorization");
    if (authorization == null || !authorization.startsWith(BEARER)) {
      throw ZoomError.of(401, 124, "Invalid access token.");
    }
    return switch (accessTokens.check(authorization.substring(BEARER.length()))) {
      case Tokens.Check.Valid<OAuthApp>(OAuthApp app) -> app;
      case Tokens.Check.Expired<OAuthApp> _ ->
          throw ZoomError.of(401, 124, "Access token is expired.");
      case Tokens.Check.Unknown<OAuthApp> _ ->
          throw ZoomError.of(401, 124, "Invalid access token.");
    };
  }

  private boolean strikes(AtomicInteger left, Context http) {
    boolean strikes = left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    if (strikes) {
      log.saw(Seen.FAULT, "zoom " + http.method() + " " + http.path());
    }
    return strikes;
  }
}
