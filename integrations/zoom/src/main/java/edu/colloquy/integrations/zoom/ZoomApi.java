package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Calls of Zoom's REST API v2 with an OAuth token, which is fetched anew once on 401. Errors carry
 * Zoom's code, message and tracking id. Thread-safe.
 */
final class ZoomApi {
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  private final URI base;
  private final ZoomToken token;
  private final ZoomHttp http;
  private final RateLimits rateLimits;
  private final InstantSource clock;

  ZoomApi(URI base, ZoomToken token, ZoomHttp http, InstantSource clock) {
    this.base = base;
    this.token = token;
    this.http = http;
    this.rateLimits = new RateLimits(clock);
    this.clock = clock;
  }

  /**
   * Makes a call, again and again while that may help and does no harm.
   *
   * @return the answer's body; an empty object if it has none
   * @throws ServiceException when Zoom answers anything but 2xx, or nothing, to the end
   */
  JsonNode call(ZoomCall call, Retries retries) {
    while (true) {
      switch (attempt(call)) {
        case Outcome.Done(JsonNode body) -> {
          return body;
        }
        case Outcome.Failed failed -> awaitNext(call, failed, retries);
      }
    }
  }

  /**
   * As {@link #call}, about something that may be gone, or be in that state already.
   *
   * @return empty if so
   */
  Optional<JsonNode> callIfThere(ZoomCall call, Retries retries) {
    while (true) {
      switch (attempt(call)) {
        case Outcome.Done(JsonNode body) -> {
          return Optional.of(body);
        }
        case Outcome.Failed failed
            when failed.error().filter(ZoomError::nothingToDo).isPresent() -> {
          return Optional.empty();
        }
        case Outcome.Failed failed -> awaitNext(call, failed, retries);
      }
    }
  }

  /** Makes a call once. */
  Outcome attempt(ZoomCall call) {
    Optional<Outcome.Failed> refusal = rateLimits.refusal(call.rateClass());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String bearer;
    try {
      bearer = token.current();
    } catch (ServiceException e) {
      return Outcome.Failed.notMade(e, Optional.empty());
    }
    try {
      HttpResponse<String> response = send(call, bearer);
      return outcome(
          call,
          response.statusCode() == UNAUTHORIZED ? send(call, token.inPlaceOf(bearer)) : response);
    } catch (ServiceException e) {
      return Outcome.Failed.unclear(e);
    }
  }

  private static void awaitNext(ZoomCall call, Outcome.Failed failed, Retries retries) {
    if (failed.perhapsDone() && !call.idempotent()) {
      throw failed.cause();
    }
    retries.awaitNext(failed);
  }

  private HttpResponse<String> send(ZoomCall call, String bearer) {
    return http.send(
        HttpRequest.newBuilder(base.resolve("/v2" + call.path()))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(
                call.method(),
                call.body()
                    .map(tree -> HttpRequest.BodyPublishers.ofString(tree.toString()))
                    .orElseGet(HttpRequest.BodyPublishers::noBody)));
  }

  private Outcome outcome(ZoomCall call, HttpResponse<String> response) {
    int status = response.statusCode();
    if (status == TOO_MANY) {
      return tooMany(call, response);
    }
    if (status / 100 != 2) {
      ZoomError error = ZoomError.of(response);
      return new Outcome.Failed(
          exception(call, error, ZoomCure.of(error), error.mayPass()),
          Optional.of(error),
          status >= 500,
          Optional.empty());
    }
    try {
      return new Outcome.Done(
          response.body().isBlank() ? Json.MAPPER.createObjectNode() : Json.tree(response.body()));
    } catch (ContractException e) {
      return Outcome.Failed.unclear(
          ServiceException.passing(ZoomHttp.SERVICE, call.name() + " answered no JSON", e));
    }
  }

  private Outcome tooMany(ZoomCall call, HttpResponse<String> response) {
    Instant now = clock.instant();
    ZoomError error = ZoomError.of(response);
    RateLimit limit = RateLimit.of(response.headers(), error, now);
    ServiceException refusal = exception(call, error, limit.cure(), !limit.daily());
    rateLimits.reached(call.rateClass(), limit, refusal);
    return new Outcome.Failed(refusal, Optional.of(error), false, Optional.of(limit.opensAt()));
  }

  private static ServiceException exception(
      ZoomCall call, ZoomError error, String cure, boolean mayPass) {
    return new ServiceException(
        ZoomHttp.SERVICE,
        call.name() + " answered " + error.words() + (cure.isEmpty() ? "" : "." + cure),
        mayPass,
        error.trackingId().orElse(null),
        null);
  }
}
