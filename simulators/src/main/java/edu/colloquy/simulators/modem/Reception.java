package edu.colloquy.simulators.modem;

import java.util.Arrays;

/**
 * A packet as it came in.
 *
 * @param packet what was sent
 * @param startBlock the first block of its opening symbols
 * @param endBlock the block after its last symbol
 * @param clarity how much of the tones' energy was where it belongs, 0 to 1
 */
record Reception(Packet packet, long startBlock, long endBlock, double clarity) {

  /** The block by which the last repeat of this text will have ended. */
  long lastRepeatEnds() {
    return endBlock + packet.remaining() * (endBlock - startBlock);
  }

  /** Whether this is a further repeat of the text that came with an earlier packet. */
  boolean repeats(Reception earlier) {
    return packet.sequence() == earlier.packet.sequence()
        && packet.remaining() < earlier.packet.remaining()
        && Arrays.equals(packet.text(), earlier.packet.text());
  }
}
