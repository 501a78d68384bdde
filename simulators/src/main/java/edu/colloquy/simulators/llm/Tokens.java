package edu.colloquy.simulators.llm;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts text into pieces of about the size that tokenizers make; joined, they are the text. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:\\p{L}{1,7}|\\p{N}{1,3}|[^\\s\\p{L}\\p{N}])|\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

  private Tokens() {}

  static List<String> of(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  static int count(String text) {
    return (int) TOKEN.matcher(text).results().count();
  }

  /** The index of the token that ends the first sentence, or the last where none does. */
  static int endOfFirstSentence(List<String> tokens) {
    String text = String.join("", tokens);
    int end =
        SENTENCE_END
            .matcher(text)
            .results()
            .findFirst()
            .map(MatchResult::end)
            .orElse(text.length());
    int read = 0;
    for (int i = 0; i < tokens.size(); i++) {
      read += tokens.get(i).length();
      if (read >= end) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
