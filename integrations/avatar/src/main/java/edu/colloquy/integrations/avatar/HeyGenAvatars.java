package edu.colloquy.integrations.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarCapabilities;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.avatar.PlayerToken;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/**
 * Avatars of HeyGen's Interactive Avatar, LiveAvatar's forerunner: they voice the words that they
 * are given (HeyGen: streaming.new, streaming.task with task_type repeat). Thread-safe.
 */
public final class HeyGenAvatars implements AvatarProvider {
  private final String base;
  private final AvatarApi api;
  private final Supplier<String> key;
  private final Supplier<String> defaultAvatar;

  private HeyGenAvatars(String base, Supplier<String> key, Supplier<String> defaultAvatar) {
    OkHttpClient http = LiveAvatars.client();
    this.base = base;
    this.api = new AvatarApi(http, AvatarApi.HEYGEN, base);
    this.key = key;
    this.defaultAvatar = defaultAvatar;
  }

  /**
   * Avatars as the settings say.
   *
   * @param setting gives AVATAR_API_URL, such as {@code https://api.heygen.com}, and AVATAR_SECRET
   * @param secret gives a value of a secret: HEYGEN_API_KEY and HEYGEN_AVATAR_ID, the avatar's
   *     name; asked when needed
   */
  public static HeyGenAvatars from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    String name = setting.apply("AVATAR_SECRET");
    return new HeyGenAvatars(
        setting.apply("AVATAR_API_URL"),
        () -> secret.apply(name, "HEYGEN_API_KEY"),
        () -> secret.apply(name, "HEYGEN_AVATAR_ID"));
  }

  @Override
  public AvatarCapabilities capabilities() {
    return new AvatarCapabilities(true, false);
  }

  @Override
  public AvatarSession start(AvatarRequest request) {
    JsonNode made =
        api.post(
            "v1/streaming.new",
            withKey(),
            body()
                .put("avatar_name", request.avatarId().orElseGet(defaultAvatar))
                .put("quality", "medium")
                .put("version", "v2")
                .put("video_encoding", "VP8")
                .put("activity_idle_timeout", HeyGenVoice.IDLE_LIMIT.toSeconds()));
    AvatarSession session =
        new AvatarSession(
            made.path("session_id").asText(),
            made.path("url").asText(),
            made.path("access_token").asText(),
            base);
    api.post("v1/streaming.start", withKey(), of(session));
    return session;
  }

  @Override
  public void stop(AvatarSession session) {
    api.postUnlessGone("v1/streaming.stop", withKey(), of(session));
  }

  @Override
  public AvatarVoice connect(AvatarSession session, Consumer<AvatarEvent> events) {
    return new HeyGenVoice(
        (call, fields) -> {
          ObjectNode body = of(session);
          fields.forEach(body::put);
          return api.post("v1/streaming." + call, withKey(), body);
        },
        events);
  }

  @Override
  public PlayerToken playerToken() {
    JsonNode token = api.post("v1/streaming.create_token", withKey(), body());
    return new PlayerToken(token.path("token").asText(), "", base);
  }

  @Override
  public ServiceCheck check() {
    try {
      playerToken();
      return new ServiceCheck(true, "HeyGen accepts the key.", Optional.empty());
    } catch (ServiceException | IllegalStateException e) {
      return new ServiceCheck(false, e.getMessage(), Optional.empty());
    }
  }

  private Map<String, String> withKey() {
    return Map.of("X-API-KEY", key.get());
  }

  private static ObjectNode of(AvatarSession session) {
    return body().put("session_id", session.id());
  }

  private static ObjectNode body() {
    return Json.MAPPER.createObjectNode();
  }
}
