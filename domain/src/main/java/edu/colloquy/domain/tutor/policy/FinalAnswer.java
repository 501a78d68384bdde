package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.arithmetic.SpokenNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The result of a problem: the numbers, or else the words, of the last sentence of its solution.
 *
 * @param quantities the numbers with their units, the one that is asked for first
 * @param words what it says where it has no number; empty otherwise
 */
public record FinalAnswer(List<Amount> quantities, List<String> words) {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final Pattern AMOUNT =
      Pattern.compile("(?<![\\w.,])-?\\$?(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s+([a-z]{2,}))?");
  private static final Pattern BEFORE_RESULT =
      Pattern.compile(".*(?:\\bis\\b|\\bare\\b|=|:|\\bequals\\b)", Pattern.DOTALL);
  private static final double SAME = 1e-6;
  private static final int SHORTEST_UNIT = 3;
  private static final Set<String> NO_UNITS =
      Set.of(
          "and",
          "but",
          "for",
          "then",
          "because",
          "which",
          "that",
          "with",
          "from",
          "since",
          "where",
          "right",
          "wide",
          "long",
          "high",
          "old",
          "too",
          "now",
          "the",
          "times",
          "time",
          "plus",
          "minus",
          "divided",
          "over",
          "each",
          "per",
          "left",
          "more",
          "less",
          "maybe",
          "total",
          "altogether",
          "again",
          "when",
          "what",
          "this",
          "there",
          "fits",
          "fit",
          "does",
          "would");

  /** A number of something. */
  public record Amount(double value, String unit) {
    /** Whether a number is this one. */
    public boolean isSame(double other) {
      return Math.abs(value - other) < SAME;
    }
  }

  /** The result of a problem. */
  public static FinalAnswer of(Problem problem) {
    List<String> sentences =
        Arrays.stream(SENTENCE_END.split(problem.solution().strip()))
            .filter(sentence -> !sentence.isBlank())
            .toList();
    String last = sentences.isEmpty() ? "" : sentences.getLast();
    List<Amount> amounts = new ArrayList<>(amountsIn(last));
    Optional<Amount> asked = askedFor(problem.problem(), amounts);
    asked.ifPresent(
        amount -> {
          amounts.remove(amount);
          amounts.addFirst(amount);
        });
    return new FinalAnswer(
        List.copyOf(amounts), amounts.isEmpty() ? resultWords(last) : List.<String>of());
  }

  /** Whether there is a number to look for. */
  public boolean isNumber() {
    return !quantities.isEmpty();
  }

  /** Whether a claim of the student's is the result: the number, and no other unit. */
  boolean isClaimedBy(double value, String unit) {
    return isNumber()
        && quantities.getFirst().isSame(value)
        && (unit.isEmpty() || !isUnit(unit) || fits(unit));
  }

  /** The numbers with their units in a text, spelled or in digits. */
  static List<Amount> amountsIn(String text) {
    return AMOUNT
        .matcher(SpokenNumbers.toDigits(text.toLowerCase(Locale.ROOT)))
        .results()
        .map(FinalAnswer::amount)
        .toList();
  }

  private static Amount amount(MatchResult match) {
    String unit = match.group(2) == null ? "" : singular(match.group(2));
    return new Amount(Double.parseDouble(match.group(1).replace(",", "")), unit);
  }

  private boolean fits(String unit) {
    return quantities.getFirst().unit().equals(singular(unit));
  }

  /** A word that is no noun ("7 and", "7 then") says nothing about what is counted. */
  private static boolean isUnit(String word) {
    return word.length() >= SHORTEST_UNIT && !NO_UNITS.contains(word);
  }

  /** A word without the s of its plural. */
  public static String singular(String word) {
    return word.length() > SHORTEST_UNIT && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** Of several numbers the one whose unit the problem asks for, or else the last. */
  private static Optional<Amount> askedFor(String problem, List<Amount> amounts) {
    String question = problem.substring(Math.max(0, problem.lastIndexOf(". ") + 1)).toLowerCase();
    return amounts.stream()
        .filter(amount -> !amount.unit().isEmpty() && question.contains(amount.unit()))
        .findFirst()
        .or(() -> amounts.isEmpty() ? Optional.empty() : Optional.of(amounts.getLast()));
  }

  private static List<String> resultWords(String sentence) {
    String result = BEFORE_RESULT.matcher(sentence).replaceFirst("");
    return wordsOf(result.isBlank() ? sentence : result);
  }

  /** The words and signs of a text, in lower case. */
  public static List<String> wordsOf(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+*/^=<>-]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
