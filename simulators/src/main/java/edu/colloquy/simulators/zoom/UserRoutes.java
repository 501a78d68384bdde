package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v2/users}: who is in the account, and their ZAKs. */
final class UserRoutes {
  private static final int BASIC = 1;
  private static final int LICENSED = 2;

  private final Users users;
  private final Tokens<ZoomUser> zaks;
  private final String accountId;
  private final ApiGate gate;

  UserRoutes(Users users, Tokens<ZoomUser> zaks, String accountId, ApiGate gate) {
    this.users = users;
    this.zaks = zaks;
    this.accountId = accountId;
    this.gate = gate;
  }

  void configure(RoutesConfig routes) {
    routes.get("/v2/users", gate.guarded(Endpoint.LIST_USERS, this::list));
    routes.get("/v2/users/{userId}", gate.guarded(Endpoint.GET_USER, this::get));
    routes.get("/v2/users/{userId}/token", gate.guarded(Endpoint.GET_ZAK, this::token));
  }

  private void list(Context http) {
    Paging.answer(http, "users", users.all(), UserRoutes::json);
  }

  private void get(Context http) {
    ZoomUser user = users.require(http.pathParam("userId"));
    Http.answer(http, 200, json(user).put("account_id", accountId).put("host_key", user.hostKey()));
  }

  private void token(Context http) {
    ZoomUser user = users.require(http.pathParam("userId"));
    if (!"zak".equals(http.queryParam("type"))) {
      throw ZoomError.invalid("The simulator issues tokens of type 'zak' only.");
    }
    Http.answer(http, 200, Http.object().put("token", zaks.issue(user)));
  }

  private static ObjectNode json(ZoomUser user) {
    return Http.object()
        .put("id", user.id())
        .put("email", user.email())
        .put("display_name", user.displayName())
        .put("type", user.licensed() ? LICENSED : BASIC)
        .put("status", "active");
  }
}
