package edu.colloquy.simulators.modem;

import java.util.Optional;

/** A place where a packet seems to begin, to be read when all of it must have arrived. */
final class Opening {
  private final long syncEnd;
  private long due;
  private int length;
  private double clarity;

  /**
   * A supposed packet.
   *
   * @param syncEnd the block that ends its second opening symbol
   */
  Opening(long syncEnd) {
    this.syncEnd = syncEnd;
    due = endOf(Packet.HEADER_BYTES - 1);
  }

  /** Whether it has arrived as far as it is needed next. */
  boolean due(long block) {
    return block >= due;
  }

  /** Whether its opening lies within what a packet took up. */
  boolean within(Reception reception) {
    return syncEnd >= reception.startBlock() && syncEnd < reception.endBlock();
  }

  /** Whether the header has been read: until then {@link #readHeader} is due, then the rest. */
  boolean hasHeader() {
    return length > 0;
  }

  /** Learns from the header when the rest will have arrived. */
  void readHeader(Spectrum spectrum) {
    int textBytes = Packet.textBytes(read(spectrum, Packet.HEADER_BYTES - 1));
    length = Packet.symbols(textBytes) - Packet.SYNC_SYMBOLS;
    due = endOf(length - 1);
  }

  /** Reads the packet, if it is one and intact. */
  Optional<Reception> readAll(Spectrum spectrum) {
    byte[] bytes = new byte[length];
    clarity = 0;
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) read(spectrum, i);
    }
    if (!Packet.intact(bytes)) {
      return Optional.empty();
    }
    long start = syncEnd + 1 - Packet.SYNC_SYMBOLS * Spectrum.BLOCKS_PER_SYMBOL;
    double mean = clarity / (length * Tones.GROUPS);
    return Optional.of(new Reception(Packet.of(bytes), start, endOf(length - 1) + 1, mean));
  }

  private long endOf(int symbol) {
    return syncEnd + (long) (symbol + 1) * Spectrum.BLOCKS_PER_SYMBOL;
  }

  private int read(Spectrum spectrum, int symbol) {
    long block = endOf(symbol);
    int value = 0;
    for (int group = 0; group < Tones.GROUPS; group++) {
      int first = group * Tones.PER_GROUP;
      int loudest = 0;
      for (int i = 1; i < Tones.PER_GROUP; i++) {
        if (spectrum.energy(block, first + i) > spectrum.energy(block, first + loudest)) {
          loudest = i;
        }
      }
      value |= loudest << (2 * group);
      float all = spectrum.groupEnergy(block, group);
      clarity += all == 0 ? 0 : spectrum.energy(block, first + loudest) / all;
    }
    return value;
  }
}
