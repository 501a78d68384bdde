package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Function;

/** LiveAvatar's session calls: token, start, stop, keep-alive. Thread-safe. */
final class SessionRoutes {
  private final Sessions sessions;
  private final Credentials credentials;
  private final Tokens tokens;
  private final CreateFault fault;
  private final ServiceTime startTime;
  private final Function<String, String> socketUrl;

  /**
   * Makes the routes.
   *
   * @param startTime how long starting takes
   * @param socketUrl the LITE socket's URL for a session id
   */
  SessionRoutes(
      Sessions sessions,
      Credentials credentials,
      Tokens tokens,
      CreateFault fault,
      ServiceTime startTime,
      Function<String, String> socketUrl) {
    this.sessions = sessions;
    this.credentials = credentials;
    this.tokens = tokens;
    this.fault = fault;
    this.startTime = startTime;
    this.socketUrl = socketUrl;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/sessions/token", this::token);
    routes.post("/v1/sessions/start", this::start);
    routes.post("/v1/sessions/stop", this::stop);
    routes.post("/v1/sessions/keep-alive", this::keepAlive);
  }

  private void token(Context http) {
    credentials.requireApiKey(http);
    TokenRequest request = TokenRequest.parse(Body.of(http));
    fault.strike(http.header("Idempotency-Key"));
    String id = sessions.prepare(request);
    answer(http, 200, data(id).put("session_token", tokens.forSession(id, request)));
  }

  private void start(Context http) throws InterruptedException {
    String id = credentials.requireSession(http);
    startTime.pass();
    Sessions.Started started = sessions.start(id);
    ObjectNode data = data(id);
    data.put("livekit_url", started.room().url());
    data.put("livekit_client_token", started.room().clientToken());
    if (started.mode() == Mode.LITE) {
      data.put("ws_url", socketUrl.apply(id));
    }
    data.put("max_session_duration", started.maxDuration().toSeconds());
    answer(http, 201, data);
  }

  private void stop(Context http) {
    JsonNode body = Body.of(http);
    String id = sessionOf(http, body);
    sessions.end(id, EndReason.ofRequest(body.path("reason").asText()));
    answer(http, 200, data(id));
  }

  private void keepAlive(Context http) {
    String id = sessionOf(http, Body.of(http));
    sessions
        .running(id)
        .orElseThrow(() -> ApiFailure.of(404, 4004, "No such session is running"))
        .keepAlive();
    answer(http, 200, data(id));
  }

  /** The session that a call is about: its token's, or for the account's server the body's. */
  private String sessionOf(Context http, JsonNode body) {
    return credentials
        .requireEither(http)
        .orElseGet(
            () -> {
              if (!body.hasNonNull("session_id")) {
                throw ApiFailure.invalid("session_id", "Field required", "missing");
              }
              return body.path("session_id").asText();
            });
  }

  private static ObjectNode data(String sessionId) {
    return JsonNodeFactory.instance.objectNode().put("session_id", sessionId);
  }

  private static void answer(Context http, int status, JsonNode data) {
    http.status(status).contentType("application/json");
    http.result(Envelope.success(data).toString());
  }
}
