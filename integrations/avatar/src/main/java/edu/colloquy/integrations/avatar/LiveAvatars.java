package edu.colloquy.integrations.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.avatar.PlayerToken;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Avatars of LiveAvatar in LITE mode, which speak the audio they are given (LiveAvatar: sessions,
 * LITE mode). Thread-safe.
 */
public final class LiveAvatars implements AvatarProvider {
  /** A page that is left open is not paid for all day. */
  private static final Duration LONGEST_AT_A_PAGE = Duration.ofMinutes(10);

  private final OkHttpClient http;
  private final String base;
  private final AvatarApi api;
  private final Supplier<String> key;
  private final Supplier<String> defaultAvatar;
  private final LineTimings timings;

  /**
   * @param base such as {@code https://api.liveavatar.com}
   * @param key the API key; asked for each call
   * @param defaultAvatar the id of the likeness for requests that name none
   */
  LiveAvatars(
      String base, Supplier<String> key, Supplier<String> defaultAvatar, LineTimings timings) {
    this.http = client();
    this.base = base;
    this.api = new AvatarApi(http, AvatarApi.LIVE_AVATAR, base);
    this.key = key;
    this.defaultAvatar = defaultAvatar;
    this.timings = timings;
  }

  /**
   * Avatars as the settings say.
   *
   * @param setting gives AVATAR_API_URL, such as {@code https://api.liveavatar.com}, and
   *     AVATAR_SECRET
   * @param secret gives a value of a secret: LIVEAVATAR_API_KEY and LIVEAVATAR_AVATAR_ID; asked
   *     when needed
   */
  public static LiveAvatars from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    String name = setting.apply("AVATAR_SECRET");
    return new LiveAvatars(
        setting.apply("AVATAR_API_URL"),
        () -> secret.apply(name, "LIVEAVATAR_API_KEY"),
        () -> secret.apply(name, "LIVEAVATAR_AVATAR_ID"),
        LineTimings.usual());
  }

  @Override
  public AvatarSession start(AvatarRequest request) {
    JsonNode token =
        api.post(
            "v1/sessions/token",
            Map.of("X-API-KEY", key.get(), "Idempotency-Key", request.idempotencyKey()),
            wish(request.avatarId().orElseGet(defaultAvatar), request.longest()));
    JsonNode started =
        api.post(
            "v1/sessions/start",
            Map.of("Authorization", "Bearer " + token.path("session_token").asText()),
            Json.MAPPER.createObjectNode());
    return new AvatarSession(
        started.path("session_id").asText(),
        started.path("livekit_url").asText(),
        started.path("livekit_client_token").asText(),
        started.path("ws_url").asText());
  }

  @Override
  public void stop(AvatarSession session) {
    api.postUnlessGone(
        "v1/sessions/stop",
        withKey(),
        Json.MAPPER
            .createObjectNode()
            .put("session_id", session.id())
            .put("reason", "USER_CLOSED"));
  }

  @Override
  public AvatarVoice connect(AvatarSession session, Consumer<AvatarEvent> events) {
    return AvatarLine.open(http, session.controlUrl(), timings, events);
  }

  @Override
  public ServiceCheck check() {
    try {
      api.get("v1/avatars?page_size=1", withKey());
      return new ServiceCheck(true, "LiveAvatar accepts the key.", Optional.empty());
    } catch (ServiceException | IllegalStateException e) {
      return new ServiceCheck(false, e.getMessage(), Optional.empty());
    }
  }

  @Override
  public PlayerToken playerToken() {
    JsonNode token =
        api.post("v1/sessions/token", withKey(), wish(defaultAvatar.get(), LONGEST_AT_A_PAGE));
    return new PlayerToken(
        token.path("session_token").asText(), token.path("session_id").asText(), base);
  }

  private static ObjectNode wish(String avatarId, Duration longest) {
    return Json.MAPPER
        .createObjectNode()
        .put("mode", "LITE")
        .put("avatar_id", avatarId)
        .put("max_session_duration", longest.toSeconds());
  }

  private Map<String, String> withKey() {
    return Map.of("X-API-KEY", key.get());
  }

  static OkHttpClient client() {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("avatar-", 0).factory()));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(Duration.ofSeconds(3))
        .readTimeout(Duration.ofSeconds(15))
        .webSocketCloseTimeout(Duration.ofSeconds(5))
        // Sound does not get smaller by deflating, only the processor warmer.
        .minWebSocketMessageToCompress(Long.MAX_VALUE)
        .build();
  }
}
