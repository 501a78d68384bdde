package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The room that a client brings for its avatar (LiveAvatar LITE: {@code livekit_config}).
 *
 * @param url its LiveKit server
 * @param room its name there
 * @param token the avatar's token for it; a secret
 */
record OwnRoom(String url, String room, String token) {

  /**
   * Reads it, if there is one.
   *
   * @throws ApiFailure 422 for one that lacks something
   */
  static Optional<OwnRoom> parse(JsonNode config) {
    if (!config.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new OwnRoom(
            field(config, "livekit_url"),
            field(config, "livekit_room"),
            field(config, "livekit_client_token")));
  }

  private static String field(JsonNode config, String name) {
    if (!config.path(name).isTextual()) {
      throw ApiFailure.invalid("livekit_config." + name, "Field required", "missing");
    }
    return config.path(name).asText();
  }

  @Override
  public String toString() {
    return "OwnRoom[" + url + ", " + room + "]";
  }
}
