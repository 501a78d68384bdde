package edu.colloquy.simulators.zoom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v2/users}: who is in the account, and their ZAKs. */
final class UserRoutes {
  private static final int LICENSED = 2;

  private final Users users;
  private final Tokens<ZoomUser> zaks;
  private final String accountId;

  UserRoutes(Users users, Tokens<ZoomUser> zaks, String accountId) {
    this.users = users;
    this.zaks = zaks;
    this.accountId = accountId;
  }

  void configure(RoutesConfig routes) {
    routes.get("/v2/users/{userId}", this::get);
    routes.get("/v2/users/{userId}/token", this::token);
  }

  private void get(Context http) {
    ZoomUser user = users.require(http.pathParam("userId"));
    Http.answer(
        http,
        200,
        Http.object()
            .put("id", user.id())
            .put("email", user.email())
            .put("display_name", user.displayName())
            .put("type", LICENSED)
            .put("status", "active")
            .put("account_id", accountId));
  }

  private void token(Context http) {
    ZoomUser user = users.require(http.pathParam("userId"));
    if (!"zak".equals(http.queryParam("type"))) {
      throw ZoomError.invalid("The simulator issues tokens of type 'zak' only.");
    }
    Http.answer(http, 200, Http.object().put("token", zaks.issue(user)));
  }
}
