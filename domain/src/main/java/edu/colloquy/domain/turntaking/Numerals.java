package edu.colloquy.domain.turntaking;

import static edu.colloquy.domain.turntaking.Completeness.INCOMPLETE;
import static edu.colloquy.domain.turntaking.Completeness.LIKELY;
import static edu.colloquy.domain.turntaking.Completeness.OPEN;
import static edu.colloquy.domain.turntaking.Completeness.UNLIKELY;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers as they are dictated: digit by digit, with a point, spelled, or in tens and hundreds. */
final class Numerals {
  private static final Set<String> DIGITS =
      Lexicon.words("zero oh nought one two three four five six seven eight nine");
  private static final Set<String> TEENS =
      Lexicon.words(
          "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
  private static final Set<String> TENS =
      Lexicon.words("twenty thirty forty fifty sixty seventy eighty ninety");
  private static final Set<String> MAGNITUDES = Lexicon.words("hundred thousand million billion");

  private static final Set<String> RESULTING =
      Lexicon.words(
          "= + - * / x is are was be equals equal get gets got makes made gives gave becomes minus"
              + " plus times over by answer about negative say said to than and or power");

  /** So many digits after a point are about all that anybody dictates. */
  private static final int USUAL_DECIMALS = 3;

  private Numerals() {}

  /** How surely a text that ends with a number, or amid one, is all; empty if it ends otherwise. */
  static Optional<Completeness> atEndOf(List<String> words) {
    String last = words.getLast();
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (last.equals("point") || last.equals("decimal")) {
      return isNumber(before) ? Optional.of(INCOMPLETE) : Optional.empty();
    }
    if (!isNumber(last) && !isLetter(last)) {
      return Optional.empty();
    }
    int run = run(words);
    int start = words.size() - run;
    if (start > 0 && words.get(start - 1).equals("point") && isNumber(last)) {
      return Optional.of(decimals(run));
    }
    if (run >= 2) {
      return Optional.of(UNLIKELY);
    }
    if (isLetter(last)) {
      return Optional.empty();
    }
    boolean more = TENS.contains(last) || MAGNITUDES.contains(last) || counts(words, before);
    return Optional.of(more ? OPEN : LIKELY);
  }

  /** "It is four" gives a result; "she has four" is about to say of what. */
  private static boolean counts(List<String> words, String before) {
    return words.size() > 2 && !RESULTING.contains(before) && !before.contains("'");
  }

  private static Completeness decimals(int digits) {
    return digits == 1 ? UNLIKELY : digits < USUAL_DECIMALS ? OPEN : LIKELY;
  }

  /** How many of the last words are single digits, or single letters, one after the other. */
  private static int run(List<String> words) {
    boolean letters = isLetter(words.getLast());
    int count = 0;
    for (int i = words.size() - 1; i >= 0; i--) {
      if (letters ? !isLetter(words.get(i)) : !isDigit(words.get(i))) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean isDigit(String word) {
    return DIGITS.contains(word) || word.length() == 1 && Character.isDigit(word.charAt(0));
  }

  /** A letter by itself; the words "a" and "I" are none. */
  static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0)) && !"ai".contains(word);
  }

  static boolean isNumber(String word) {
    return isDigit(word)
        || TEENS.contains(word)
        || TENS.contains(word)
        || MAGNITUDES.contains(word)
        || !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
