package edu.colloquy.simulators.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A listener to one stream of audio. It is given the samples in order, in chunks of any size, and
 * says which words they completed. A word that cannot be made out is left out, never guessed. Not
 * thread-safe: one thread at a time.
 */
public final class Ear {
  private static final int CHUNK = 320;

  private final int sampleRateHz;
  private final Resampler resampler;
  private final Spectrum spectrum = new Spectrum();
  private final Loudness loudness = new Loudness();
  private final Receiver receiver = new Receiver(spectrum);
  private final Words words = new Words();
  private final int[] samples = new int[Resampler.room(CHUNK) + Spectrum.BLOCK];
  private int waiting;

  /**
   * An ear for a stream that begins with the next sample.
   *
   * @param sampleRateHz rate of the samples to come, 8000 Hz or more
   */
  public Ear(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    resampler = new Resampler(sampleRateHz);
  }

  /**
   * Listens to the next samples.
   *
   * @return the words that these samples completed, in order; mostly none
   */
  public List<HeardWord> listen(short[] pcm, int offset, int length) {
    List<HeardWord> heard = List.of();
    for (int done = 0; done < length; done += CHUNK) {
      int count = Math.min(CHUNK, length - done);
      int filled = waiting + resampler.resample(pcm, offset + done, count, samples, waiting);
      int used = 0;
      for (; used + Spectrum.BLOCK <= filled; used += Spectrum.BLOCK) {
        heard = joined(heard, listenToBlock(used));
      }
      waiting = filled - used;
      System.arraycopy(samples, used, samples, 0, waiting);
    }
    return heard;
  }

  /** Whether the stream is loud enough now for somebody to be speaking. */
  public boolean hearingVoice() {
    return loudness.hearingVoice();
  }

  /** How many samples, at the rate of the stream, have come since the last that was speech. */
  public long samplesSinceVoice() {
    long since = loudness.blocksSinceVoice() * Spectrum.BLOCK + waiting;
    return since * sampleRateHz / Resampler.RATE_HZ;
  }

  private List<HeardWord> listenToBlock(int offset) {
    loudness.add(samples, offset);
    spectrum.add(samples, offset, loudness.quiet());
    Optional<Reception> reception = receiver.next();
    List<HeardWord> before = reception.isEmpty() ? List.of() : words.receive(reception.get());
    return joined(before, words.passed(spectrum.blocks()));
  }

  private static List<HeardWord> joined(List<HeardWord> some, List<HeardWord> more) {
    if (more.isEmpty()) {
      return some;
    }
    if (some.isEmpty()) {
      return more;
    }
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
