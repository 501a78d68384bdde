package edu.colloquy.domain.speech;

import edu.colloquy.contract.Require;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sound that a client sent us: headerless PCM16 little-endian, mono, 16 kHz, or a WAV file, which
 * is brought to that. Whatever else is recognised is refused by its name.
 */
public final class SentAudio {
  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final Map<String, String> OTHERS = others();

  private SentAudio() {}

  /**
   * The samples as PCM16 little-endian, mono, 16 kHz. Silence and clipped sound are as good as any.
   *
   * @param field how the caller calls it, for the error
   * @throws edu.colloquy.contract.ContractException saying what came and what is to be sent
   */
  public static byte[] pcm16k(String field, byte[] sent) {
    Require.check(sent.length > 0, field, "is empty");
    if (WavFile.isWav(sent)) {
      WavFile wav = WavFile.read(field, sent);
      return bytes(new Resampler(wav.sampleRateHz(), SAMPLE_RATE_HZ).resample(wav.samples()));
    }
    Optional<String> other = encoding(sent);
    Require.check(
        other.isEmpty(),
        field,
        "is " + other.orElse("") + "; send PCM16 mono at 16 kHz without a header, or a WAV file");
    Require.check(sent.length % Short.BYTES == 0, field, "must hold whole 16-bit samples");
    return sent;
  }

  /** What encoded sound this is, by its first bytes; empty if it may be bare samples. */
  public static Optional<String> encoding(byte[] sent) {
    String start = new String(sent, 0, Math.min(sent.length, 12), StandardCharsets.ISO_8859_1);
    return OTHERS.entrySet().stream()
        .filter(other -> start.startsWith(other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> start.startsWith("ftyp", 4) ? Optional.of("MP4") : Optional.empty());
  }

  private static byte[] bytes(short[] samples) {
    ByteBuffer bytes =
        ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  private static Map<String, String> others() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("OggS", "Ogg");
    names.put("\u001aE\u00df\u00a3", "WebM");
    names.put("ID3", "MP3");
    names.put("fLaC", "FLAC");
    names.put("{", "JSON");
    names.put("data:", "a data URL");
    return names;
  }
}
