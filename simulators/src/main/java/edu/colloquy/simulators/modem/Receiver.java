package edu.colloquy.simulators.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds packets in a spectrum. Every likely opening is followed up, also inside what may be another
 * packet: the checksum decides which was one.
 */
final class Receiver {
  /** Product of the shares of the two opening symbols; about 0.06 for data or noise, 1 at best. */
  private static final float LIKELY = 0.4f;

  /** An opening is where the product peaks: nothing higher follows for half a symbol. */
  private static final int PEAK_BLOCKS = Spectrum.BLOCKS_PER_SYMBOL / 2;

  private final Spectrum spectrum;
  private final List<Opening> openings = new ArrayList<>();
  private float peak;
  private long peakBlock;

  Receiver(Spectrum spectrum) {
    this.spectrum = spectrum;
  }

  /** Looks at the newest block; returns the packet that it completed, if any. */
  Optional<Reception> next() {
    long block = spectrum.blocks() - 1;
    search(block);
    for (int i = 0; i < openings.size(); i++) {
      Opening opening = openings.get(i);
      if (!opening.due(block)) {
        continue;
      }
      if (!opening.hasHeader()) {
        opening.readHeader(spectrum);
        continue;
      }
      openings.remove(i--);
      Optional<Reception> reception = opening.readAll(spectrum);
      if (reception.isPresent()) {
        openings.removeIf(other -> other.within(reception.get()));
        return reception;
      }
    }
    return Optional.empty();
  }

  private void search(long block) {
    float second = spectrum.share(block, Tones.SECOND_SYNC_GROUP);
    if (second > LIKELY) {
      float likelihood =
          second * spectrum.share(block - Spectrum.BLOCKS_PER_SYMBOL, Tones.FIRST_SYNC_GROUP);
      if (likelihood > LIKELY && likelihood > peak) {
        peak = likelihood;
        peakBlock = block;
      }
    }
    if (peak > 0 && block - peakBlock >= PEAK_BLOCKS) {
      openings.add(new Opening(peakBlock));
      peak = 0;
    }
  }
}
