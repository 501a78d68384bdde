package edu.colloquy.simulators.zoom;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A meeting's number or uuid in a path. A uuid that begins with a slash or holds two in a row has
 * to be percent-encoded twice, or Zoom does not find it; any other may be.
 */
final class MeetingKey {
  private MeetingKey() {}

  /**
   * The number or uuid that the path names in {@code {id}}.
   *
   * @throws ZoomError 3001, if it should have been encoded twice
   */
  static String of(Context http) {
    String decodedOnce = http.pathParam("id");
    if (decodedOnce.startsWith("/") || decodedOnce.contains("//")) {
      throw ZoomError.noSuchMeeting(decodedOnce);
    }
    return decodedOnce.contains("%") ? decoded(decodedOnce) : decodedOnce;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw ZoomError.noSuchMeeting(text);
    }
  }
}
