package edu.colloquy.simulators.llm;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be picked up from a line of the student.
 *
 * @param text the line
 * @param stance how it is meant
 * @param calculations the sums in it
 * @param quantities what it takes as given
 * @param term a word of it that belongs to the matter
 */
record StudentLine(
    String text,
    Stance stance,
    List<Calculation> calculations,
    List<Quantity> quantities,
    Optional<String> term) {
  /** A noun gives itself away by what stands before it. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:\\b(?i:the|a|an|of|each|every|per|this|that|its|their|his|her|our|my|more|less|no)|\\d)"
              + "\\s+(\\p{Ll}{5,14})(?![\\p{L}'])");

  private static final Set<String> EVERYDAY =
      Resource.lines("everyday-words.txt").collect(Collectors.toUnmodifiableSet());

  /** Reads a line; {@code material} is what the talk is about. */
  static StudentLine read(String line, String material) {
    return new StudentLine(
        line,
        Stance.of(line),
        new ArithmeticChecker().check(line),
        Quantity.givenIn(line),
        term(line, material.toLowerCase(Locale.ROOT)));
  }

  Optional<Calculation> wrong() {
    return calculations.stream().filter(calculation -> !calculation.right()).findFirst();
  }

  Optional<Calculation> right() {
    return calculations.stream().filter(Calculation::right).reduce((_, later) -> later);
  }

  /** Words that the matter also has come first, then long ones. */
  private static Optional<String> term(String line, String material) {
    return NOUN.matcher(line)
        .results()
        .map(match -> match.group(1))
        .filter(word -> !EVERYDAY.contains(word))
        .filter(word -> !word.endsWith("ly") && !word.endsWith("ed") && !word.endsWith("ing"))
        .distinct()
        .max(
            Comparator.comparing((String word) -> material.contains(word))
                .thenComparing(String::length)
                .thenComparing(Comparator.reverseOrder()));
  }
}
