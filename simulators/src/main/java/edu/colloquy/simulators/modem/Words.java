package edu.colloquy.simulators.modem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts words together from packets: repeats count once, the parts of a long word are joined, and a
 * word is out when the time of its last repeat is over, as a listener knows a word when it has been
 * spoken to its end.
 */
final class Words {
  private static final double BLOCKS_PER_SECOND = (double) Resampler.RATE_HZ / Spectrum.BLOCK;

  /** How much of the confidence is lost when all repeats but one are. */
  private static final double REPEATS_WEIGHT = 0.3;

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
  private Reception first;
  private Reception latest;
  private boolean open;
  private int repeatsHeard;
  private double clarity;
  private int nextSequence = -1;
  private long wordStart;
  private double wordConfidence;

  /** Takes a packet; returns the words that were still open and are now known to be over. */
  List<HeardWord> receive(Reception reception) {
    if (latest != null && reception.repeats(latest)) {
      latest = reception;
      repeatsHeard++;
      clarity += reception.clarity();
      return List.of();
    }
    List<HeardWord> words = conclude();
    first = reception;
    latest = reception;
    open = true;
    repeatsHeard = 1;
    clarity = reception.clarity();
    return words;
  }

  /** Says that all blocks before this one have passed; returns the words that are over by then. */
  List<HeardWord> passed(long block) {
    return open && block >= latest.lastRepeatEnds() ? conclude() : List.of();
  }

  private List<HeardWord> conclude() {
    if (!open) {
      return List.of();
    }
    open = false;
    Packet packet = first.packet();
    double heard = repeatsHeard / (packet.remaining() + 1.0);
    double confidence = clarity / repeatsHeard * (1 - REPEATS_WEIGHT * (1 - heard));
    if (packet.opens()) {
      parts.reset();
      wordStart = first.startBlock();
      wordConfidence = 1;
    } else if (packet.sequence() != nextSequence) {
      nextSequence = -1;
      return List.of();
    }
    parts.writeBytes(packet.text());
    wordConfidence = Math.min(wordConfidence, confidence);
    nextSequence = packet.closes() ? -1 : (packet.sequence() + 1) % Packet.SEQUENCES;
    return packet.closes() ? words(parts.toString(UTF_8).split(" ")) : List.of();
  }

  private List<HeardWord> words(String[] texts) {
    var words = new ArrayList<HeardWord>();
    double start = wordStart / BLOCKS_PER_SECOND;
    double length = latest.lastRepeatEnds() / BLOCKS_PER_SECOND - start;
    double[] ends = Shares.ends(List.of(texts));
    double from = 0;
    for (int i = 0; i < texts.length; i++) {
      words.add(
          new HeardWord(texts[i], start + from * length, start + ends[i] * length, wordConfidence));
      from = ends[i];
    }
    return words;
  }
}
