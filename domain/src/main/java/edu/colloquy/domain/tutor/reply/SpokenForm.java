package edu.colloquy.domain.tutor.reply;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns written text into words as one says them: Markdown, LaTeX, links and emoji go, formulas are
 * read aloud. Plain sentences stay as they are. Thread-safe.
 */
public final class SpokenForm {
  private static final Pattern FORMULA_DELIMITERS = Pattern.compile("\\$\\$|\\\\[()\\[\\]]");

  /** A formula in dollars has an operator in it, or is a single letter; "$25, not $30" is money. */
  private static final Pattern FORMULA_IN_DOLLARS =
      Pattern.compile("\\$(?=[^$]*[\\\\^_=+*/<>]|\\d*[a-zA-Z]\\$)([^$]{1,200})\\$");

  private record Rule(Pattern pattern, String words) {
    Rule(String pattern, String words) {
      this(Pattern.compile(pattern), words);
    }

    String apply(String text) {
      return pattern.matcher(text).replaceAll(words);
    }
  }

  private static final List<Rule> MARKUP =
      List.of(
          new Rule("```[a-zA-Z]*\\n?|`", ""),
          new Rule("!?\\[([^\\]]+)\\]\\((?:[^)]*)\\)", "$1"),
          new Rule("https?://\\S+|www\\.\\S+", "the link"),
          new Rule("(?m)^\\s{0,3}#{1,6}\\s+", ""),
          new Rule("(?m)^\\s*(?:[-*•]|\\d{1,2}[.)])\\s+(?=\\S)", ""),
          new Rule("(?m)^\\s*>\\s?", ""),
          new Rule("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1", "$2"),
          new Rule("(?<![\\w*])[*_](?=[^\\s*_])([^*_]+?)(?<=[^\\s*_])[*_](?![\\w*])", "$1"),
          new Rule("\\*\\*|__(?=\\W|$)", ""),
          new Rule("</?[a-zA-Z][^>]{0,40}>", ""),
          new Rule("[\\p{So}\\x{1F000}-\\x{1FAFF}\\x{FE0F}\\x{200D}&&[^°]]", ""));

  private static final List<Rule> FORMULAS =
      List.of(
          new Rule("\\\\(?:left|right|displaystyle|,|;|!|quad|qquad)", ""),
          new Rule("\\\\(?:text|mathrm|mathbf|operatorname|boxed)\\{([^{}]*)\\}", "$1"),
          new Rule("\\\\[dt]?frac\\{([^{}]*)\\}\\{([^{}]*)\\}", "$1 over $2"),
          new Rule("\\\\sqrt\\{([^{}]*)\\}|√\\(?([\\w]+)\\)?", "the square root of $1$2"),
          new Rule("\\\\(?:times|cdot|ast)\\b|[×·]", " times "),
          new Rule("\\\\div\\b|÷", " divided by "),
          new Rule("\\\\pm\\b|±", " plus or minus "),
          new Rule("\\\\(?:leq?|le)\\b|≤|<=", " is at most "),
          new Rule("\\\\(?:geq?|ge)\\b|≥|>=", " is at least "),
          new Rule("\\\\(?:neq?|ne)\\b|≠|!=", " is not "),
          new Rule("\\\\approx\\b|≈", " is about "),
          new Rule("\\\\infty\\b|∞", " infinity "),
          new Rule("\\\\(?:to|rightarrow|Rightarrow|implies)\\b|[→⇒]|->|=>", " gives "),
          new Rule("π", " pi "),
          new Rule("\\\\([a-zA-Z]+)", "$1 "),
          new Rule("(?:\\^\\{?2\\}?|²)(?!\\d)", " squared"),
          new Rule("(?:\\^\\{?3\\}?|³)(?!\\d)", " cubed"),
          new Rule("\\^\\{([^{}]*)\\}|\\^\\(([^()]*)\\)|\\^(-?\\w+)", " to the power of $1$2$3"),
          new Rule("(?<=\\w)_\\{?(\\w+)\\}?", " $1"),
          new Rule("(?<=\\d)\\s*%", " percent"),
          new Rule("½", " one half"),
          new Rule("(?<=[\\w)])\\s*\\*\\s*(?=[\\w(])", " times "),
          new Rule(
              "(?<=\\d)\\s*/\\s*(?=\\d)|(?<=[\\w)])\\s+/\\s+(?=[\\w(])|(?<=\\))/", " divided by "),
          new Rule("(?<=[\\w)])\\s*\\+\\s*(?=[\\w(])", " plus "),
          new Rule("(?<=[\\w)])\\s+[-−–]\\s+(?=\\d|[a-z]\\b|\\()|(?<=\\d)[-−](?=\\d)", " minus "),
          new Rule("(?<=[\\w)])\\s*=\\s*(?=[\\w(−-])", " equals "),
          new Rule("\\$(\\d+(?:,\\d{3})*(?:\\.\\d+)?)", "$1 dollars"),
          new Rule("(?<=\\d)(?=[b-hj-z]\\b(?!'))", " "),
          new Rule("[{}$|]", ""));

  private SpokenForm() {}

  /** The text as one says it; empty if nothing in it can be said. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String spoken = text;
    for (Rule rule : MARKUP) {
      spoken = rule.apply(spoken);
    }
    spoken = FORMULA_DELIMITERS.matcher(spoken).replaceAll(" ");
    spoken = FORMULA_IN_DOLLARS.matcher(spoken).replaceAll("$1");
    for (Rule rule : FORMULAS) {
      spoken = rule.apply(spoken);
    }
    spoken = spoken.replaceAll("\\s+", " ").replaceAll(" (?=[.,;:?!])", "").strip();
    return spoken.chars().anyMatch(Character::isLetterOrDigit) ? spoken : "";
  }

  private static boolean isPlain(String text) {
    return text.chars()
        .allMatch(c -> Character.isLetter(c) && c < 0x2000 || " ,.;:?!'’\"“”…".indexOf(c) >= 0);
  }
}
