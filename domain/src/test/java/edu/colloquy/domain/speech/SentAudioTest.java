package edu.colloquy.domain.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import edu.colloquy.contract.ContractException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may send as sound, and what it is told when it sends something else. */
class SentAudioTest {
  private static final int RATE_HZ = 16_000;

  @Test
  void bareSamplesAreTakenAsTheyAre() {
    byte[] pcm = {1, 2, 3, 4};
    assertThat(SentAudio.pcm16k("audio_data", pcm)).isSameAs(pcm);
  }

  @ParameterizedTest
  @CsvSource({"8000,1", "16000,1", "16000,2", "22050,1", "44100,1", "44100,2", "48000,2"})
  void aWavFileOfAnyRateKeepsItsTone(int rate, int channels) {
    byte[] sent = wav(tone(1_000, rate, 12_000), rate, channels);
    short[] heard = samples(SentAudio.pcm16k("audio_data", sent));
    assertThat(heard).hasSize(RATE_HZ);
    assertThat(level(heard, 1_000)).isCloseTo(12_000, within(120.0));
    assertThat(level(heard, 3_000)).isLessThan(30);
  }

  @Test
  void whatIsAboveHalfTheNewRateDoesNotComeBackAsNoise() {
    short[] heard = new Resampler(48_000, RATE_HZ).resample(tone(11_000, 48_000, 20_000));
    assertThat(level(heard, 5_000)).isLessThan(20);
    double loudest = 0;
    for (int i = 200; i < heard.length - 200; i++) {
      loudest = Math.max(loudest, Math.abs(heard[i]));
    }
    assertThat(loudest).isLessThan(40);
  }

  @Test
  void clippedSoundStaysAtTheLimitAndDoesNotWrapAround() {
    short[] square = new short[48_000];
    for (int i = 0; i < square.length; i++) {
      square[i] = i / 100 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
    }
    short[] heard = new Resampler(48_000, RATE_HZ).resample(square);
    for (int i = 0; i < heard.length - 1; i++) {
      int plateau = i * 3 / 100 % 2 == 0 ? 1 : -1;
      boolean inside = i * 3 % 100 > 20 && i * 3 % 100 < 80;
      if (inside) {
        assertThat(heard[i] * plateau).as("sample " + i).isGreaterThan(20_000);
      }
    }
  }

  @Test
  void silenceStaysSilent() {
    assertThat(SentAudio.pcm16k("audio_data", wav(new short[44_100], 44_100, 2)))
        .hasSize(RATE_HZ * 2)
        .containsOnly(0);
  }

  @Test
  void aWavFileThatWasCutOffIsReadAsFarAsItGoes() {
    byte[] whole = wav(tone(1_000, RATE_HZ, 9_000), RATE_HZ, 1);
    byte[] half = Arrays.copyOf(whole, 44 + RATE_HZ + 1);
    assertThat(SentAudio.pcm16k("audio_data", half)).hasSize(RATE_HZ);
  }

  @Test
  void whatWeWriteWeRead() {
    byte[] pcm = {1, 2, 3, 4, 5, 6};
    WavFile file = WavFile.read("audio", WavFile.write(pcm, 24_000));
    assertThat(file.sampleRateHz()).isEqualTo(24_000);
    assertThat(file.samples()).containsExactly(0x0201, 0x0403, 0x0605);
  }

  @ParameterizedTest
  @CsvSource({
    "OggS, is Ogg; send PCM16 mono at 16 kHz",
    "ID3, is MP3; send PCM16",
    "fLaC, is FLAC; send PCM16",
    "data:audio/wav;base64, is a data URL; send PCM16"
  })
  void otherFormatsAreRefusedByTheirNames(String start, String words) {
    assertRefused((start + "........").getBytes(StandardCharsets.ISO_8859_1), words);
  }

  @Test
  void anOddNumberOfBytesAndNothingAreRefused() {
    assertRefused(new byte[] {1, 2, 3}, "whole 16-bit samples");
    assertRefused(new byte[0], "is empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 96_000})
  void ratesOutsideOfSpeechAreRefused(int rate) {
    assertRefused(wav(new short[100], rate, 1), rate + " Hz; send 8000 to 48000 Hz");
  }

  @Test
  void wavFilesOfOtherKindsAreRefused() {
    byte[] floats = wav(new short[100], RATE_HZ, 1);
    floats[20] = 3;
    floats[34] = 32;
    assertRefused(floats, "format 3 with 32 bits; send PCM of 16 bits");
    byte[] many = wav(new short[100], RATE_HZ, 1);
    many[22] = 6;
    assertRefused(many, "6 channels; send one or two");
    assertRefused(Arrays.copyOf(many, 14), "without data");
  }

  private static void assertRefused(byte[] sent, String words) {
    assertThatThrownBy(() -> SentAudio.pcm16k("audio_data", sent))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("audio_data")
        .hasMessageContaining(words);
  }

  private static short[] tone(int hz, int rate, int peak) {
    short[] samples = new short[rate];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.round(peak * Math.sin(2 * Math.PI * hz * i / rate));
    }
    return samples;
  }

  /** How strong a tone is within some samples, by Goertzel's sum over their middle. */
  private static double level(short[] samples, int hz) {
    double sine = 0;
    double cosine = 0;
    int edge = 1_000;
    int length = samples.length - 2 * edge;
    for (int i = edge; i < samples.length - edge; i++) {
      sine += samples[i] * Math.sin(2 * Math.PI * hz * i / RATE_HZ);
      cosine += samples[i] * Math.cos(2 * Math.PI * hz * i / RATE_HZ);
    }
    return 2 * Math.hypot(sine, cosine) / length;
  }

  private static short[] samples(byte[] pcm) {
    short[] samples = new short[pcm.length / 2];
    ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  private static byte[] wav(short[] mono, int rate, int channels) {
    ByteBuffer pcm = ByteBuffer.allocate(mono.length * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : mono) {
      for (int channel = 0; channel < channels; channel++) {
        pcm.putShort(sample);
      }
    }
    byte[] file = WavFile.write(pcm.array(), rate);
    file[22] = (byte) channels;
    return file;
  }
}
