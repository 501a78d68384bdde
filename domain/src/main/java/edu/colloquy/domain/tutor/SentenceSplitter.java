package edu.colloquy.domain.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text that is still being written into sentences, so that the first can be spoken while the
 * next is written. Not thread-safe.
 *
 * <p>A full stop or a question mark after a word ends a sentence at once: a model takes some 20 ms
 * for its next token, and the student is waiting. After anything else ("$29", a quotation) a mark
 * ends one only once a line break, or a space and a further character have followed, so "$29.50" is
 * not cut. An abbreviation ("Dr.") ends none, and a sentence of a few characters ("Yes.") stays
 * with the next.
 */
public final class SentenceSplitter {
  private static final String MARKS = ".!?…";
  private static final String CLOSERS = "\"')]”’";
  private static final int SHORTEST = 12;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr.", "prof.", "mr.", "mrs.", "ms.", "st.", "e.g.", "i.e.", "cf.", "vs.", "fig.", "eq.",
          "approx.", "etc.", "resp.", "min.", "max.");

  /** A word of at least three letters and a mark that is not usually repeated. */
  private static final Pattern PLAIN_END = Pattern.compile(".*\\p{L}{3}[.?]", Pattern.DOTALL);

  private static final Pattern QUOTES_AND_BRACKETS =
      Pattern.compile(".*[\"“”()\\[\\]].*", Pattern.DOTALL);

  /** What may follow a mark and belongs to it: nothing that is spoken. */
  private static final Pattern AFTERMATH = Pattern.compile("^[.!?…\"')\\]”’]+");

  private final StringBuilder pending = new StringBuilder();
  private boolean endedAtOnce;

  /** Takes the next piece of text and gives the sentences that are complete by it. */
  public List<String> add(String delta) {
    pending.append(delta);
    if (endedAtOnce) {
      dropAftermath();
    }
    List<String> sentences = new ArrayList<>();
    int end;
    while ((end = endOfFirst()) > 0) {
      sentences.add(pending.substring(0, end).strip());
      endedAtOnce = end == pending.length();
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

  private void dropAftermath() {
    String rest = AFTERMATH.matcher(pending).replaceFirst("");
    pending.setLength(0);
    pending.append(rest);
    endedAtOnce = rest.isEmpty();
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
      String text = pending.substring(0, after).strip();
      boolean decided =
          after == pending.length()
              ? isPlainEnd(text)
              : pending.charAt(after) == '\n'
                  || after + 1 < pending.length() && Character.isWhitespace(pending.charAt(after));
      if (decided && isSentence(text)) {
        return after;
      }
    }
    return -1;
  }

  private static boolean isPlainEnd(String text) {
    return PLAIN_END.matcher(text).matches() && !QUOTES_AND_BRACKETS.matcher(text).matches();
  }

  private static boolean isSentence(String text) {
    String lastWord = text.substring(text.lastIndexOf(' ') + 1).replaceFirst("^[(\"“]+", "");
    return text.length() >= SHORTEST && !ABBREVIATIONS.contains(lastWord.toLowerCase(Locale.ROOT));
  }
}
