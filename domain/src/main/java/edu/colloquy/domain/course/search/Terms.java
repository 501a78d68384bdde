package edu.colloquy.domain.course.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Text as the terms by which it is found: small letters, no endings, no words that say nothing. */
final class Terms {
  private Terms() {}

  /** The terms of a text, in its order, as often as they stand there. */
  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    forEachWord(
        text,
        word -> {
          String term = word.toLowerCase(Locale.ROOT);
          if (!StopWords.isOne(term)) {
            terms.add(Stem.of(term));
          }
        });
    return terms;
  }

  /** Calls with each word as written: runs of letters and digits, with apostrophes dropped. */
  static void forEachWord(String text, Consumer<String> action) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && c != '’' && !word.isEmpty()) {
        action.accept(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      action.accept(word.toString());
    }
  }
}
