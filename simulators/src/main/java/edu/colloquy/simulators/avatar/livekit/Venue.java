package edu.colloquy.simulators.avatar.livekit;

import java.nio.ByteBuffer;

/** A LiveKit room in which an avatar appears, whosever it is. Thread-safe; nothing here waits. */
public interface Venue {
  /**
   * The avatar says something.
   *
   * @param pcm PCM16 little-endian, mono, 24 kHz, whole frames of 20 ms, not to be changed any more
   */
  void say(ByteBuffer pcm);

  /** The avatar falls silent at once. */
  void hush();

  /**
   * The avatar sends data to everybody.
   *
   * @param topic what about; empty for none
   */
  void send(String topic, byte[] payload);

  /** The avatar's appearance is over, for good. */
  void close();
}
