package edu.colloquy.domain.steps;

import java.util.List;
import java.util.Locale;

/** Steps that only say what will be done, or name a variable. */
final class Announcement {
  private static final List<String> OPENINGS =
      List.of("let ", "let's", "to find", "first,", "we need", "we can", "now we", "next, we");

  private Announcement() {}

  static boolean isIn(String text) {
    String start = text.strip().toLowerCase(Locale.ROOT);
    return start.endsWith(":") || OPENINGS.stream().anyMatch(start::startsWith);
  }
}
