package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** The users of the account. (Zoom: Users.) Thread-safe. */
public final class ZoomUsers {
  private static final int LICENSED = 2;
  private static final String ACCOUNT = "account";

  private final ZoomApi api;
  private final RetryPolicy retries;

  ZoomUsers(ZoomApi api, RetryPolicy retries) {
    this.api = api;
    this.retries = retries;
  }

  /**
   * One user.
   *
   * @param idOrEmail Zoom's user id, or the e-mail
   * @throws edu.colloquy.domain.ServiceException if there is none, or Zoom fails
   */
  public ZoomUser get(String idOrEmail) {
    return get(idOrEmail, retries.begin(ACCOUNT));
  }

  /**
   * All active users.
   *
   * @throws edu.colloquy.domain.ServiceException when Zoom fails
   */
  public List<ZoomUser> active() {
    ZoomCall list = ZoomCall.of("GET", RateClass.MEDIUM, "/users").with("status", "active");
    return new ZoomPages(api)
        .of(list, "users", retries.begin(ACCOUNT))
        .map(ZoomUsers::read)
        .toList();
  }

  ZoomUser get(String idOrEmail, Retries retriesLeft) {
    return read(api.call(getCall(idOrEmail), retriesLeft));
  }

  Optional<ZoomUser> find(String idOrEmail, Retries retriesLeft) {
    return api.callIfThere(getCall(idOrEmail), retriesLeft).map(ZoomUsers::read);
  }

  static ZoomCall getCall(String idOrEmail) {
    return ZoomCall.of("GET", RateClass.LIGHT, "/users/{userId}", ZoomCall.encoded(idOrEmail));
  }

  static ZoomUser read(JsonNode user) {
    return new ZoomUser(
        user.path("id").asText(),
        user.path("email").asText(),
        user.path("display_name").asText(),
        user.path("type").asInt() == LICENSED);
  }
}
