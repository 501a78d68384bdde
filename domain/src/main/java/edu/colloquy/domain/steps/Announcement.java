package edu.colloquy.domain.steps;

import java.util.List;
import java.util.Locale;

/** Steps that only say what will be done, or name a variable. */
final class Announcement {
  private static final List<String> OPENINGS =
      List.of("let ", "let's", "to find", "first,", "we need", "we can", "now we", "next, we");

  private Announcement() {}

  static boolean isIn(Written step) {
    String start = step.text().strip().toLowerCase(Locale.ROOT);
    return start.endsWith(":")
        || step.equations().isEmpty()
            && step.terms().isEmpty()
            && OPENINGS.stream().anyMatch(start::startsWith);
  }
}
