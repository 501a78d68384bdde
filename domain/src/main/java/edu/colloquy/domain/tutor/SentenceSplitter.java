package edu.colloquy.domain.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a text that is still being written into sentences, so that the first can be spoken while the
 * next is written. Not thread-safe.
 *
 * <p>A mark ends a sentence only once a space and a further character have followed, so "$29.50" is
 * not cut; an abbreviation ("Dr.") ends none; and a sentence of a few characters ("Yes.") stays
 * with the next.
 */
public final class SentenceSplitter {
  private static final String MARKS = ".!?…";
  private static final String CLOSERS = "\"')]”’";
  private static final int SHORTEST = 12;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr.", "prof.", "mr.", "mrs.", "ms.", "st.", "e.g.", "i.e.", "cf.", "vs.", "fig.", "eq.",
          "approx.");

  private final StringBuilder pending = new StringBuilder();

  /** Takes the next piece of text and gives the sentences that are complete by it. */
  public List<String> add(String delta) {
    pending.append(delta);
    List<String> sentences = new ArrayList<>();
    int end;
    while ((end = endOfFirst()) > 0) {
      sentences.add(pending.substring(0, end).strip());
      pending.delete(0, end);
    }
    return sentences;
  }

  /** Gives what is left when the text is complete. */
  public Optional<String> rest() {
    String rest = pending.toString().strip();
    pending.setLength(0);
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private int endOfFirst() {
    for (int i = 0; i < pending.length(); i++) {
      if (MARKS.indexOf(pending.charAt(i)) < 0) {
        continue;
      }
      int after = i + 1;
      while (after < pending.length() && (MARKS + CLOSERS).indexOf(pending.charAt(after)) >= 0) {
        after++;
      }
      boolean decided =
          after + 1 < pending.length() && Character.isWhitespace(pending.charAt(after));
      if (decided && isSentence(pending.substring(0, after).strip())) {
        return after;
      }
    }
    return -1;
  }

  private static boolean isSentence(String text) {
    String lastWord = text.substring(text.lastIndexOf(' ') + 1).replaceFirst("^[(\"“]+", "");
    return text.length() >= SHORTEST && !ABBREVIATIONS.contains(lastWord.toLowerCase(Locale.ROOT));
  }
}
