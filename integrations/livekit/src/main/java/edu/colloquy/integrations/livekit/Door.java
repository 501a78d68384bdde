package edu.colloquy.integrations.livekit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The way into a room (LiveKit: {@code /rtc}).
 *
 * @param url the server
 * @param token the access token; a secret
 * @param media whether tracks are wanted from the start
 */
record Door(String url, String token, boolean media) {
  private static final int PROTOCOL = 16;

  /** Where to enter as somebody new. */
  String entry() {
    return url.replaceFirst("/+$", "")
        + "/rtc?access_token="
        + URLEncoder.encode(token, StandardCharsets.UTF_8)
        + "&auto_subscribe="
        + (media ? 1 : 0)
        + "&sdk=java&version=0.1.0&protocol="
        + PROTOCOL;
  }

  /** Where to come back as the participant that one was. */
  String reentry(String participantSid) {
    return entry() + "&reconnect=1&sid=" + participantSid;
  }

  @Override
  public String toString() {
    return "Door[" + url + "]";
  }
}
