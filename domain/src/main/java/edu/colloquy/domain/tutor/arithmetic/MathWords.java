package edu.colloquy.domain.tutor.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts what is said into numbers, unknowns, operators and words. */
final class MathWords {
  private static final String NUMBER = "\\$?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
  private static final String UNITS = "(?:\\s+[a-z]+){0,3}?";

  private static final Pattern ADDED = deed("add(?:ed|ing)?", "and|to|plus");
  private static final Pattern MULTIPLIED = deed("multipl(?:y|ied|ying)", "by|with|and|times");
  private static final Pattern DIVIDED = deed("divid(?:e|ed|ing)", "by|into");
  private static final Pattern TAKEN =
      deed("(?:subtract(?:ed|ing)?|(?:take|took|taking)(?: away)?)", "(?:away )?from");

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?x)
            (?<clock> \\d+:\\d+ )
          | (?<number> \\$? (?: \\d{1,3}(?:,\\d{3})+ | \\d+ ) (?:\\.\\d+)? )
              (?<percent> \\s? (?:%|percent\\b) )?
          | (?<equals> = | \\b (?: equals | (?:is|are|was) \\s equal \\s to
              | (?:which \\s)? (?:gives|gave|makes|made|leaves|left) (?: \\s (?:me|us|you|it))?
              | comes \\s (?: out \\s )? (?:to|as|at) | to \\s (?:get|make) | (?:and \\s)? (?:i|we|you) \\s (?:get|got)
              | and \\s (?:get|got) | make | is | are | was | totals ) \\b )
              (?<about> \\s+ (?:about|around|roughly|nearly|almost|approximately|some)\\b )?
          | (?<times> [×*·] | (?<=(?:%|percent)\\s)of\\b | (?<=\\d)\\s?x\\s?(?=\\$?\\d) | \\b(?: times | multiplied \\s by )\\b )
          | (?<over> [÷/] | \\bdivided \\s by\\b | (?<=\\d\\s)over(?=\\s\\d) )
          | (?<plus> \\+ | \\bplus\\b )
          | (?<minus> [−–] | -(?![a-z]{2}) | \\bminus\\b )
          | (?<open> \\( ) | (?<close> \\) )
          | (?<unknown> (?<![a-z'’])[a-z](?![a-z'’]) )
          | (?<word> [a-z'’]+ )
          | (?<break> [^\\s] )
          """);

  private MathWords() {}

  /** The tokens of a text, in order. */
  static List<MathToken> tokens(String text) {
    String plain = SpokenNumbers.toDigits(text.toLowerCase(Locale.ROOT));
    List<MathToken> tokens = new ArrayList<>();
    TOKEN.matcher(deedsAsSums(plain)).results().map(MathWords::token).forEach(tokens::add);
    return tokens;
  }

  /** "I multiplied 3 cups by 20" is the sum 3 times 20, told as a deed. */
  private static String deedsAsSums(String text) {
    String sums = ADDED.matcher(text).replaceAll("$1 plus $2");
    sums = MULTIPLIED.matcher(sums).replaceAll("$1 times $2");
    sums = DIVIDED.matcher(sums).replaceAll("$1 divided by $2");
    return TAKEN.matcher(sums).replaceAll("$2 minus $1");
  }

  private static Pattern deed(String verb, String preposition) {
    String the = "(?:the\\s+)?";
    return Pattern.compile(
        "\\b%s\\s+%s(%s)%s\\s+(?:%s)\\s+%s(%s)"
            .formatted(verb, the, NUMBER, UNITS, preposition, the, NUMBER));
  }

  private static MathToken token(MatchResult match) {
    String number = match.group("number");
    if (number != null) {
      double value = Double.parseDouble(number.replace("$", "").replace(",", ""));
      boolean percent = match.group("percent") != null;
      return new MathToken.Number(number.replace("$", ""), percent ? value / 100 : value);
    }
    if (match.group("equals") != null) {
      return new MathToken.Equals(match.group("about") != null);
    }
    if (match.group("unknown") != null) {
      return new MathToken.Unknown(match.group("unknown"));
    }
    if (match.group("word") != null) {
      return new MathToken.Word(match.group("word"));
    }
    if (match.group("open") != null || match.group("close") != null) {
      return new MathToken.Bracket(match.group("open") != null);
    }
    return symbol(match);
  }

  private static MathToken symbol(MatchResult match) {
    if (match.group("times") != null) {
      return new MathToken.Operator('*');
    }
    if (match.group("over") != null) {
      return new MathToken.Operator('/');
    }
    if (match.group("plus") != null) {
      return new MathToken.Operator('+');
    }
    return match.group("minus") == null ? new MathToken.Break() : new MathToken.Operator('-');
  }
}
