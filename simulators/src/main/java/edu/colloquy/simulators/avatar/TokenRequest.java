package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What a {@code POST /v1/sessions/token} asks for, of the fields that matter here; fields that are
 * not known are ignored, as the service does.
 *
 * @param mode how the avatar is told what to say
 * @param avatarId the avatar to show
 * @param sandbox a free, short trial
 * @param maxDuration the longest the session may run, where the caller limits it
 * @param ownRoom the room that the client brings, if it does
 */
record TokenRequest(
    Mode mode,
    UUID avatarId,
    boolean sandbox,
    Optional<Duration> maxDuration,
    Optional<OwnRoom> ownRoom) {
  /** The one avatar that sandbox sessions can show (LiveAvatar: sandbox mode). */
  static final UUID SANDBOX_AVATAR = UUID.fromString("dd73ea75-1218-4ef3-92ce-606d5f7fbc0a");

  /**
   * Reads and checks a body.
   *
   * @throws ApiFailure 422 for a field that is missing or ill-formed, 400 for what cannot be had
   */
  static TokenRequest parse(JsonNode body) {
    Mode mode = mode(body);
    UUID avatar = uuid(body.path("avatar_id"));
    boolean sandbox = body.path("is_sandbox").asBoolean(false);
    if (sandbox && !avatar.equals(SANDBOX_AVATAR)) {
      throw ApiFailure.of(400, 4000, "Sandbox sessions can only show avatar " + SANDBOX_AVATAR);
    }
    return new TokenRequest(
        mode,
        avatar,
        sandbox,
        seconds(body.path("max_session_duration")),
        OwnRoom.parse(body.path("livekit_config")));
  }

  private static Mode mode(JsonNode body) {
    JsonNode mode = body.path("mode");
    if (mode.isMissingNode()) {
      throw ApiFailure.invalid("mode", "Field required", "missing");
    }
    return switch (mode.asText()) {
      case "LITE" -> Mode.LITE;
      case "FULL" -> {
        if (!body.path("avatar_persona").isObject()) {
          throw ApiFailure.invalid("avatar_persona", "Field required", "missing");
        }
        yield Mode.FULL;
      }
      default -> throw ApiFailure.invalid("mode", "Input should be 'FULL' or 'LITE'", "enum");
    };
  }

  private static UUID uuid(JsonNode id) {
    if (id.isMissingNode() || id.isNull()) {
      throw ApiFailure.invalid("avatar_id", "Field required", "missing");
    }
    try {
      return UUID.fromString(id.asText());
    } catch (IllegalArgumentException e) {
      throw ApiFailure.invalid("avatar_id", "Input should be a valid UUID", "uuid_parsing");
    }
  }

  private static Optional<Duration> seconds(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.canConvertToInt() || value.asInt() < 1) {
      throw ApiFailure.invalid(
          "max_session_duration", "Input should be a whole number of seconds above 0", "int_type");
    }
    return Optional.of(Duration.ofSeconds(value.asInt()));
  }
}
