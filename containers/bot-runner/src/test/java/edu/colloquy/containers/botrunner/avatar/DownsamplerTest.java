package edu.colloquy.containers.botrunner.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 24 kHz becomes 16 kHz. */
class DownsamplerTest {
  private static final int IN_HZ = 24_000;
  private static final int OUT_HZ = 16_000;

  @Test
  void everyFrameOf20MsBecomesOneOf20Ms() {
    List<byte[]> frames = new ArrayList<>();
    Downsampler downsampler = new Downsampler(frames::add);

    for (int i = 1; i <= 50; i++) {
      downsampler.add(ByteBuffer.allocate(960));
      assertThat(frames).hasSize(i);
    }
    assertThat(frames).allSatisfy(frame -> assertThat(frame).hasSize(640));
  }

  @Test
  void howTheInputIsCutDoesNotMatter() {
    short[] noise = new short[IN_HZ];
    SplittableRandom random = new SplittableRandom(7);
    IntStream.range(0, noise.length).forEach(i -> noise[i] = (short) random.nextInt(-9_000, 9_000));

    assertThat(downsampled(noise, 7)).isEqualTo(downsampled(noise, 480));
  }

  @Test
  void whatAMeetingCanCarryPassesAndWhatItCannotIsGone() {
    assertThat(loudness(downsampled(tone(440), 480)))
        .isCloseTo(10_000 / Math.sqrt(2), within(50.0));
    assertThat(loudness(downsampled(tone(5_000), 480)))
        .isCloseTo(10_000 / Math.sqrt(2), within(150.0));
    assertThat(loudness(downsampled(tone(10_000), 480))).isLessThan(60);
  }

  @Test
  void speechIsUnderstoodAfterwards() {
    String sentence = "what would you try first";
    short[] speech = Speech.of(sentence, IN_HZ, 4).samples();
    short[] heard = downsampled(Arrays.copyOf(speech, speech.length + IN_HZ), 480);

    String words =
        new Ear(OUT_HZ)
            .listen(heard, 0, heard.length).stream()
                .map(HeardWord::text)
                .collect(Collectors.joining(" "));

    assertThat(words).isEqualTo(sentence);
  }

  private static short[] tone(int hertz) {
    short[] samples = new short[IN_HZ];
    IntStream.range(0, samples.length)
        .forEach(i -> samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * i / IN_HZ)));
    return samples;
  }

  /** Root mean square, without the filter's first moments. */
  private static double loudness(short[] samples) {
    return Math.sqrt(
        IntStream.range(1_000, samples.length)
            .mapToDouble(i -> (double) samples[i] * samples[i])
            .average()
            .orElseThrow());
  }

  private static short[] downsampled(short[] samples, int piece) {
    ByteBuffer out = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    Downsampler downsampler = new Downsampler(out::put);
    ByteBuffer in = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    in.asShortBuffer().put(samples);
    while (in.hasRemaining()) {
      int size = Math.min(in.remaining(), piece * 2);
      downsampler.add(in.slice(in.position(), size));
      in.position(in.position() + size);
    }
    short[] result = new short[out.flip().remaining() / 2];
    out.asShortBuffer().get(result);
    return result;
  }
}
