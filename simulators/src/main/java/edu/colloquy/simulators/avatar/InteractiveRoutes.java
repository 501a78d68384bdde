package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * HeyGen's Interactive Avatar, {@code /v1/streaming.*}, as its SDK {@code @heygen/streaming-avatar}
 * calls it. HeyGen has since replaced it by LiveAvatar. Thread-safe.
 */
final class InteractiveRoutes {
  private static final Duration VALIDITY = Duration.ofHours(1);

  private final Sessions sessions;
  private final Credentials credentials;
  private final Tokens tokens;

  InteractiveRoutes(Sessions sessions, Credentials credentials, Tokens tokens) {
    this.sessions = sessions;
    this.credentials = credentials;
    this.tokens = tokens;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/streaming.create_token", this::createToken);
    routes.post("/v1/streaming.new", this::create);
    routes.post("/v1/streaming.task", this::task);
    routes.post("/v1/streaming.interrupt", http -> onSession(http, AvatarSession::interrupt));
    routes.post("/v1/streaming.keep_alive", http -> onSession(http, AvatarSession::keepAlive));
    routes.post("/v1/streaming.start", http -> onSession(http, AvatarSession::keepAlive));
    routes.post("/v1/streaming.start_listening", http -> onSession(http, AvatarSession::keepAlive));
    routes.post("/v1/streaming.stop_listening", http -> onSession(http, AvatarSession::keepAlive));
    routes.post("/v1/streaming.stop", this::stop);
    // The chat socket carries the learner's microphone, to which nobody listens here.
    routes.ws("/v1/ws/streaming.chat", _ -> {});
  }

  private void createToken(Context http) {
    credentials.requireApiKey(http);
    answer(http, data().put("token", tokens.forAccount(VALIDITY)));
  }

  private void create(Context http) {
    credentials.requireAccount(http);
    JsonNode body = Body.of(http);
    String avatar = body.path("avatar_name").asText(body.path("avatar_id").asText("Tutor"));
    Sessions.Started started = sessions.start(sessions.prepare(request(avatar)));
    ObjectNode data = data().put("session_id", started.id());
    data.put("url", started.room().url()).put("access_token", started.room().clientToken());
    data.put("session_duration_limit", started.maxDuration().toSeconds()).put("is_paid", true);
    data.putNull("sdp").putNull("ice_servers").putNull("ice_servers2");
    answer(http, data);
  }

  private void task(Context http) {
    credentials.requireAccount(http);
    JsonNode body = Body.of(http);
    String task = UUID.randomUUID().toString();
    boolean repeat = "repeat".equals(body.path("task_type").asText());
    session(body).say(task, body.path("text").asText(), !repeat);
    answer(http, data().put("task_id", task));
  }

  private void stop(Context http) {
    credentials.requireAccount(http);
    sessions.end(Body.of(http).path("session_id").asText(), EndReason.USER_CLOSED);
    answer(http, data());
  }

  private void onSession(Context http, Consumer<AvatarSession> action) {
    credentials.requireAccount(http);
    action.accept(session(Body.of(http)));
    answer(http, data());
  }

  private AvatarSession session(JsonNode body) {
    return sessions
        .running(body.path("session_id").asText())
        .orElseThrow(() -> ApiFailure.of(404, 400_004, "session not found"));
  }

  /** HeyGen's avatars have names, not ids. */
  private static TokenRequest request(String avatarName) {
    UUID id = UUID.nameUUIDFromBytes(avatarName.getBytes(StandardCharsets.UTF_8));
    return new TokenRequest(Mode.INTERACTIVE, id, false, Optional.empty(), Optional.empty());
  }

  private static ObjectNode data() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** HeyGen's envelope says 100 where LiveAvatar's says 1000. */
  private static void answer(Context http, JsonNode data) {
    http.contentType("application/json").result(Envelope.of(100, data, "success").toString());
  }
}
