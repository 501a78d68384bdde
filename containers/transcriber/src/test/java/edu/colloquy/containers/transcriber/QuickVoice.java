package edu.colloquy.containers.transcriber;

import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/** Speaks at six times the pace of speech, so that a test need not wait for slow talkers. */
final class QuickVoice implements TextToSpeech {
  private static final int SAMPLE_RATE_HZ = 24_000;

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    short[] samples = Speech.of(text, SAMPLE_RATE_HZ, 6).samples();
    ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    pcm.accept(bytes.array());
  }
}
