package edu.colloquy.integrations.livekit;

/**
 * What somebody wants of a room.
 *
 * @param media whether voices and pictures are wanted; without, only data comes
 * @param sampleRateHz of voices: 48000, 24000, 16000, 12000 or 8000
 */
public record Wish(boolean media, int sampleRateHz) {
  public Wish {
    if (sampleRateHz < 8_000 || Decimator.INPUT_HZ % sampleRateHz != 0) {
      throw new IllegalArgumentException(
          "sample rate " + sampleRateHz + " Hz: ask for 48000, 24000, 16000, 12000 or 8000");
    }
  }

  /** Voices at this rate, pictures, and data. */
  public static Wish everything(int sampleRateHz) {
    return new Wish(true, sampleRateHz);
  }

  /** Data alone. */
  public static Wish data() {
    return new Wish(false, Decimator.INPUT_HZ);
  }
}
