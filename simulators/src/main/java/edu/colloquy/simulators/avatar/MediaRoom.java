package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.avatar.livekit.Venue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The room into which one session's avatar sends its media: voice and picture by LiveKit, and the
 * voice alone by a plain WebSocket. Thread-safe; nothing here blocks.
 */
final class MediaRoom {
  /** Whose tracks LiveAvatar's web SDK takes for the avatar's. */
  static final String AVATAR_IDENTITY = "heygen";

  private final String name;
  private final String url;
  private final String clientToken;
  private final Venue liveKit;
  private final VoiceSocket voice;
  private final VoiceSockets sockets;

  /**
   * @param name the session's id
   * @param url {@code livekit_url}: where a client connects
   * @param clientToken {@code livekit_client_token}: with what it does
   */
  MediaRoom(String name, String url, String clientToken, Venue liveKit, VoiceSockets sockets) {
    this.name = name;
    this.url = url;
    this.clientToken = clientToken;
    this.liveKit = liveKit;
    this.sockets = sockets;
    this.voice = sockets.open(name);
  }

  String url() {
    return url;
  }

  String clientToken() {
    return clientToken;
  }

  /**
   * Plays more of the avatar's voice to whoever listens; nothing is played in silence.
   *
   * @param frames PCM16 LE mono 24 kHz, whole frames of 960 bytes, not to be changed any more
   */
  void play(ByteBuffer frames) {
    liveKit.say(frames);
    voice.play(frames);
  }

  /**
   * The avatar sends data to everybody.
   *
   * @param topic what about; empty for none
   */
  void send(String topic, JsonNode message) {
    liveKit.send(topic, message.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Drops what was played and has not yet left. */
  void hush() {
    liveKit.hush();
  }

  /** Sends everybody out. */
  void close(EndReason reason) {
    liveKit.close();
    sockets.close(name, reason);
  }
}
