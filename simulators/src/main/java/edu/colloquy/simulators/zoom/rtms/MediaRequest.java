package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/** What an app asks of a media socket (RTMS: DATA_HAND_SHAKE_REQ). */
final class MediaRequest {
  private MediaRequest() {}

  /**
   * The types asked for.
   *
   * @param kind which of {@code server_urls} the socket is of: a type's name, or {@code all}
   * @param granted what the app may have
   * @throws HandshakeRefused if it asks for nothing known, for what this socket does not carry, or
   *     for what it may not have
   */
  static Set<MediaType> types(JsonNode request, String kind, Set<MediaType> granted)
      throws HandshakeRefused {
    int bits = request.path("media_type").asInt();
    if (bits == MediaType.ALL) {
      if (!kind.equals("all")) {
        throw new HandshakeRefused(StatusCode.INVALID_MEDIA_TYPE);
      }
      return EnumSet.copyOf(granted);
    }
    if (bits <= 0 || bits > MediaType.ALL) {
      throw new HandshakeRefused(StatusCode.MEDIA_TYPE_INVALID_VALUE);
    }
    Set<MediaType> types = MediaType.in(bits);
    for (MediaType type : types) {
      if (!kind.equals("all") && !kind.equals(type.wireName())) {
        throw new HandshakeRefused(StatusCode.INVALID_MEDIA_TYPE);
      }
      if (!granted.contains(type)) {
        throw new HandshakeRefused(type.notSupported());
      }
    }
    return types;
  }
}
