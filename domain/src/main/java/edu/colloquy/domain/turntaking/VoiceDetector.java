package edu.colloquy.domain.turntaking;

/**
 * Hears in PCM16 little-endian, mono, 16 kHz where a voice begins and ends: by energy over a noise
 * floor that it learns, and by zero crossings, of which hiss has more than a voice. Sure of a voice
 * after 60 ms of it, of its end after 150 ms without. Allocates nothing; not thread-safe.
 */
public final class VoiceDetector {
  /** What a stretch of audio changed. */
  public enum Change {
    NONE,
    STARTED,
    ENDED
  }

  private static final int WINDOW_SAMPLES = 160;
  private static final int ONSET_WINDOWS = 6;
  private static final int HANGOVER_WINDOWS = 15;

  /** A sound that never dips for so long is no voice but a louder room: 4 s. */
  private static final int STEADY_WINDOWS = 400;

  /** The mean square of the quietest voice: an RMS of 200 of 32,768. */
  private static final long QUIETEST = 40_000;

  /** A voice is 9 dB above the floor. */
  private static final int ABOVE_FLOOR = 8;

  /** Hiss is let pass as a voice only 6 dB louder still. */
  private static final int HISS_ABOVE = 4;

  private static final int HISS_CROSSINGS = WINDOW_SAMPLES * 2 / 5;

  private long samples;
  private long energy;
  private int crossings;
  private int previous;
  private int filled;
  private long floor = QUIETEST / ABOVE_FLOOR;
  private long steadyMinimum = Long.MAX_VALUE;
  private int steadyWindows;
  private int loudWindows;
  private int quietWindows;
  private boolean voice;
  private long startSample;
  private long lastSample;

  /**
   * Hears the next samples.
   *
   * @param pcm whole samples
   * @return what changed by them, from before the first to after the last
   */
  public Change hear(byte[] pcm) {
    boolean before = voice;
    for (int i = 0; i + 1 < pcm.length; i += 2) {
      int sample = (short) (pcm[i] & 0xff | pcm[i + 1] << 8);
      energy += (long) sample * sample;
      crossings += (sample ^ previous) < 0 ? 1 : 0;
      previous = sample;
      samples++;
      if (++filled == WINDOW_SAMPLES) {
        window(energy / WINDOW_SAMPLES, crossings);
        energy = 0;
        crossings = 0;
        filled = 0;
      }
    }
    return before == voice ? Change.NONE : voice ? Change.STARTED : Change.ENDED;
  }

  /** How long ago the voice began that is, or was last, heard; in ms of audio. */
  public int msSinceStart() {
    return (int) ((samples - startSample) / 16);
  }

  /** How long ago the last sound of a voice was heard; in ms of audio. */
  public int msSinceVoice() {
    return (int) ((samples - lastSample) / 16);
  }

  private void window(long meanSquare, int crossed) {
    long threshold = Math.max(QUIETEST, floor * ABOVE_FLOOR);
    boolean loud =
        meanSquare > threshold && (crossed < HISS_CROSSINGS || meanSquare > threshold * HISS_ABOVE);
    if (loud) {
      loudWindows++;
      quietWindows = 0;
      lastSample = samples;
      steady(meanSquare);
    } else {
      floor += (meanSquare - floor) / 16;
      quietWindows++;
      loudWindows = quietWindows > 1 ? 0 : loudWindows;
      steadyWindows = 0;
      steadyMinimum = Long.MAX_VALUE;
    }
    if (!voice && loudWindows >= ONSET_WINDOWS) {
      voice = true;
      startSample = samples - (long) ONSET_WINDOWS * WINDOW_SAMPLES;
    } else if (voice && quietWindows >= HANGOVER_WINDOWS) {
      voice = false;
    }
  }

  private void steady(long meanSquare) {
    steadyMinimum = Math.min(steadyMinimum, meanSquare);
    if (++steadyWindows >= STEADY_WINDOWS) {
      floor = Math.max(floor, steadyMinimum);
      steadyWindows = 0;
      steadyMinimum = Long.MAX_VALUE;
    }
  }
}
