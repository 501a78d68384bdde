package edu.colloquy.simulators.avatar;

import java.nio.ByteBuffer;

/**
 * The room into which one session's avatar sends its media, whatever transport carries it.
 * Implementations are thread-safe and never block.
 */
interface MediaRoom {
  /** {@code livekit_url}: where a client connects. */
  String url();

  /** {@code livekit_client_token}: with what it does. */
  String clientToken();

  /**
   * Plays 20 ms of the avatar's voice to whoever listens; nothing is played in silence.
   *
   * @param frame PCM16 LE mono 24 kHz, 960 bytes, not to be changed by anybody any more
   */
  void play(ByteBuffer frame);

  /** Sends everybody out. */
  void close(EndReason reason);
}
