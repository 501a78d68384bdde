package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The avatar's own voice, where it is given text: words as sound that an ear makes out again. */
final class SpokenText {
  private static final int SAMPLE_RATE_HZ = 24_000;

  /** There is no model behind the simulator, and it does not pretend to have one. */
  private static final String NO_ANSWER = "I am a simulated avatar and have no answer of my own.";

  private SpokenText() {}

  /** What an avatar says for this text. */
  static String of(String text, boolean asAnswer) {
    return asAnswer ? NO_ANSWER : text;
  }

  /** The sound of a text: PCM16 little-endian, mono, 24 kHz. */
  static byte[] pcm(String text) {
    short[] samples = Speech.of(text, SAMPLE_RATE_HZ, 1).samples();
    ByteBuffer pcm =
        ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    return pcm.array();
  }
}
