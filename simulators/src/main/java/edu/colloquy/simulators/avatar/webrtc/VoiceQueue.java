package edu.colloquy.simulators.avatar.webrtc;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The voice between the clock that speaks it and the one that sends it: packets of 20 to 60 ms go
 * in, frames of 10 ms come out, silence where there is no voice. So that two clocks never make a
 * gap inside a word, a voice that sets in waits for {@value #HEAD_START_FRAMES} frames.
 * Thread-safe.
 */
final class VoiceQueue {
  /** 10 ms of PCM16 mono at 24 kHz: what WebRTC takes at a time. */
  static final int FRAME_BYTES = 480;

  private static final int HEAD_START_FRAMES = 4;

  /** A second: nobody wants to hear older voice. */
  private static final int MAX_BYTES = 100 * FRAME_BYTES;

  private final ArrayDeque<ByteBuffer> packets = new ArrayDeque<>();
  private int bytes;
  private int headStart = HEAD_START_FRAMES;

  /** Adds PCM16 little-endian, mono, 24 kHz, whole frames of 10 ms. */
  synchronized void add(ByteBuffer pcm) {
    if (bytes + pcm.remaining() <= MAX_BYTES) {
      packets.add(pcm.slice());
      bytes += pcm.remaining();
    }
  }

  /** Forgets what was not yet sent. */
  synchronized void clear() {
    packets.clear();
    bytes = 0;
  }

  /** Fills the next frame. Answers whether there is voice in it. */
  synchronized boolean next(byte[] frame) {
    if (bytes == 0) {
      headStart = HEAD_START_FRAMES;
    } else if (headStart > 0) {
      headStart--;
    } else {
      take(frame);
      return true;
    }
    Arrays.fill(frame, (byte) 0);
    return false;
  }

  private void take(byte[] frame) {
    ByteBuffer packet = packets.element();
    packet.get(frame);
    bytes -= frame.length;
    if (!packet.hasRemaining()) {
      packets.remove();
    }
  }
}
