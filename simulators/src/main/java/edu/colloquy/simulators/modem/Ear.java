package edu.colloquy.simulators.modem;

import java.util.List;

/**
 * A listener to one stream of audio. It is given the samples in order, in chunks of any size, and
 * says which words they completed. Not thread-safe: one thread at a time.
 */
public final class Ear {

  /**
   * An ear for a stream that begins with the next sample.
   *
   * @param sampleRateHz rate of the samples to come, 8000 Hz or more
   */
  public Ear(int sampleRateHz) {}

  /**
   * Listens to the next samples.
   *
   * @return the words that these samples completed, in order; mostly none
   */
  public List<HeardWord> listen(short[] pcm, int offset, int length) {
    return List.of();
  }

  /** Whether the stream is loud enough now for somebody to be speaking. */
  public boolean hearingVoice() {
    return false;
  }

  /** How many samples have come since the last that was as loud as speech. */
  public long samplesSinceVoice() {
    return 0;
  }
}
