package edu.colloquy.simulators.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A piece of text as somebody sees it who looks for sums. */
sealed interface SumToken {
  /** A number, as said and as value. */
  record Number(String said, double value, boolean percent) implements SumToken {}

  /** An operator. */
  record Operator(char symbol, String spoken) implements SumToken {}

  /** "Equals", in whatever words. */
  record Equals() implements SumToken {}

  /** A parenthesis. */
  record Parenthesis(boolean opens) implements SumToken {}

  /** A word that may be a unit, "20 chickens". */
  record Word(String text) implements SumToken {}

  /** Anything else: no sum goes on across it. */
  record Break() implements SumToken {}

  /** Cuts a text. */
  static List<SumToken> read(String text) {
    List<SumToken> tokens = new ArrayList<>();
    Lexicon.TOKEN.matcher(text).results().map(Lexicon::token).forEach(tokens::add);
    return tokens;
  }

  /** The words and signs of arithmetic. */
  final class Lexicon {
    private static final Pattern TOKEN =
        Pattern.compile(
            """
            (?ix)
              (?<clock> \\d+:\\d+ )
            | (?<number> \\$? (?: \\d{1,3}(?:,\\d{3})+ | \\d+ ) (?:\\.\\d+)? ) (?<percent> \\s?% | \\s percent\\b )?
            | (?<equals> = | \\b(?: equals | (?:is|are) \\s equal \\s to | which \\s (?:is|gives|equals) | is | are | makes?
                | gives (?:\\s me)? | gave \\s me | comes \\s to | (?:to|and) \\s (?:I\\s)? (?:get|got) | to \\s make )\\b )
            | (?<times> [×*] | (?<=\\d)x(?=\\d) | \\b(?: x | times | multiplied \\s by )\\b )
            | (?<over> [÷/] | \\b(?: divided \\s by | over )\\b )
            | (?<plus> \\+ | \\bplus\\b )
            | (?<minus> [-−–] | \\bminus\\b )
            | (?<open> \\( ) | (?<close> \\) )
            | (?<word> [a-z'’]{2,} | \\ba\\b )
            | (?<break> [^\\s,] )
            """);

    private Lexicon() {}

    private static SumToken token(MatchResult match) {
      String number = match.group("number");
      if (number != null) {
        String said = number.replace("$", "");
        double value = Double.parseDouble(said.replace(",", ""));
        return new Number(said, value, match.group("percent") != null);
      }
      if (match.group("equals") != null) {
        return new Equals();
      }
      if (match.group("times") != null) {
        return new Operator('*', "times");
      }
      if (match.group("over") != null) {
        return new Operator('/', "divided by");
      }
      if (match.group("plus") != null) {
        return new Operator('+', "plus");
      }
      if (match.group("minus") != null) {
        return new Operator('-', "minus");
      }
      if (match.group("open") != null || match.group("close") != null) {
        return new Parenthesis(match.group("open") != null);
      }
      String word = match.group("word");
      return word == null ? new Break() : new Word(word.toLowerCase(Locale.ROOT));
    }
  }
}
