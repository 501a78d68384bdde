package edu.colloquy.simulators.zoom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeSet;

/**
 * {@code POST /oauth/token} with the grant {@code account_credentials} (developers.zoom.us,
 * Server-to-Server OAuth). Which of the OAuth error names goes with which HTTP status is as
 * observed, not documented.
 */
final class OAuthRoutes {
  private final OAuthApp app;
  private final Tokens<OAuthApp> accessTokens;

  OAuthRoutes(OAuthApp app, Tokens<OAuthApp> accessTokens) {
    this.app = app;
    this.accessTokens = accessTokens;
  }

  void configure(RoutesConfig routes) {
    routes.post("/oauth/token", this::token);
  }

  private void token(Context http) {
    if (!expectedCredentials().equals(http.header("Authorization"))) {
      refuse(http, 401, "invalid_client", "Invalid client_id or client_secret");
    } else if (!"account_credentials".equals(parameter(http, "grant_type"))) {
      refuse(http, 400, "unsupported_grant_type", "unsupported grant type");
    } else if (!app.accountId().equals(parameter(http, "account_id"))) {
      refuse(http, 400, "invalid_request", "Bad Request");
    } else {
      Http.answer(
          http,
          200,
          Http.object()
              .put("access_token", accessTokens.issue(app))
              .put("token_type", "bearer")
              .put("expires_in", accessTokens.lifetime().toSeconds())
              .put("scope", String.join(" ", new TreeSet<>(app.scopes())))
              .put("api_url", "http://" + http.host()));
    }
  }

  private String expectedCredentials() {
    byte[] pair = (app.clientId() + ":" + app.clientSecret()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Zoom takes the parameters from the form body or the query. */
  private static String parameter(Context http, String name) {
    String inForm = http.formParam(name);
    return inForm == null ? http.queryParam(name) : inForm;
  }

  private static void refuse(Context http, int status, String error, String reason) {
    Http.answer(http, status, Http.object().put("reason", reason).put("error", error));
  }
}
