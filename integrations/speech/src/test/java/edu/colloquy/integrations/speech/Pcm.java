package edu.colloquy.integrations.speech;

import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/** PCM16 little-endian as bytes, made from speech of the modem and read back by its ear. */
final class Pcm {
  static final int FRAME_BYTES = 640;

  private Pcm() {}

  /** Sends speech and so much silence after it, in frames of 20 ms. */
  static void say(Speech speech, int silenceMs, SpeechStream stream) {
    short[] samples = speech.samples();
    byte[] all = new byte[(samples.length + silenceMs * 16) * Short.BYTES];
    ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
    send(all, stream);
  }

  static void silence(int ms, SpeechStream stream) {
    send(new byte[ms * 16 * Short.BYTES], stream);
  }

  private static void send(byte[] all, SpeechStream stream) {
    for (int at = 0; at < all.length; at += FRAME_BYTES) {
      byte[] frame = new byte[Math.min(FRAME_BYTES, all.length - at)];
      System.arraycopy(all, at, frame, 0, frame.length);
      stream.send(frame);
    }
  }

  /** What an ear makes out in pieces of 24 kHz audio. */
  static String heard(List<byte[]> pieces) {
    Ear ear = new Ear(24_000);
    StringBuilder text = new StringBuilder();
    for (byte[] piece : pieces) {
      short[] samples = new short[piece.length / Short.BYTES];
      ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      append(text, ear.listen(samples, 0, samples.length));
    }
    append(text, ear.listen(new short[24_000], 0, 24_000));
    return text.toString().strip();
  }

  private static void append(StringBuilder text, List<HeardWord> words) {
    text.append(words.stream().map(word -> word.text() + " ").collect(Collectors.joining()));
  }
}
