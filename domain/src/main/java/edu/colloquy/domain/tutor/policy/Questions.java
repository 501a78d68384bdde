package edu.colloquy.domain.tutor.policy;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The questions in a text. */
final class Questions {
  private static final Pattern QUESTION = Pattern.compile("[^.!?…]*\\?");

  private Questions() {}

  static Optional<String> lastIn(String text) {
    return QUESTION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(String::strip)
        .filter(question -> question.length() > 1)
        .reduce((first, last) -> last);
  }
}
