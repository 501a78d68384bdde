package edu.colloquy.simulators.modem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that goes into one packet, and the time that is its own. At normal speed that is a word; in
 * fast speech neighbours share a packet, since the header of each alone would not fit their time; a
 * long word is spread over several passages.
 *
 * @param text what is said, {@link Packet#MAX_TEXT} bytes at most
 * @param opens whether it begins at the beginning of a word
 * @param closes whether it ends at the end of a word
 * @param millis the time it may take, with the pause after it
 */
record Passage(byte[] text, boolean opens, boolean closes, double millis) {
  private static final double SYMBOL_MS = 1000.0 / Tones.SYMBOLS_PER_SECOND;
  private static final int MAX_WORDS = 3;

  /** How often the passage can be said in its time; 0 when not even once. */
  int copies() {
    int fit = (int) (millis / (Packet.symbols(text.length) * SYMBOL_MS));
    return Math.min(fit, Packet.MAX_REMAINING + 1);
  }

  /** Divides words into passages for a speed. */
  static List<Passage> of(List<String> words, double speed) {
    var passages = new ArrayList<Passage>();
    for (int next = 0; next < words.size(); ) {
      byte[] word = words.get(next).getBytes(UTF_8);
      if (word.length > Packet.MAX_TEXT) {
        passages.addAll(parts(word, speed));
        next++;
      } else {
        int count = together(words.subList(next, words.size()), speed);
        passages.add(joined(words.subList(next, next + count), speed));
        next += count;
      }
    }
    return passages;
  }

  /** The fewest words that have time for a repeat; else, the fewest that have time at all. */
  private static int together(List<String> words, double speed) {
    int fits = 0;
    for (int count = 1; count <= Math.min(MAX_WORDS, words.size()); count++) {
      Passage passage = joined(words.subList(0, count), speed);
      if (passage.text.length > Packet.MAX_TEXT) {
        break;
      }
      if (passage.copies() > 1) {
        return count;
      }
      if (fits == 0 && passage.copies() == 1) {
        fits = count;
      }
    }
    return Math.max(fits, 1);
  }

  private static Passage joined(List<String> words, double speed) {
    double millis = words.stream().mapToDouble(w -> Pace.millis(w.getBytes(UTF_8).length)).sum();
    return new Passage(String.join(" ", words).getBytes(UTF_8), true, true, millis / speed);
  }

  private static List<Passage> parts(byte[] word, double speed) {
    var parts = new ArrayList<Passage>();
    double millisPerByte = Pace.millis(word.length) / word.length / speed;
    for (int from = 0; from < word.length; from += Packet.MAX_TEXT) {
      int to = Math.min(from + Packet.MAX_TEXT, word.length);
      byte[] text = new byte[to - from];
      System.arraycopy(word, from, text, 0, text.length);
      parts.add(new Passage(text, from == 0, to == word.length, millisPerByte * text.length));
    }
    return parts;
  }
}
