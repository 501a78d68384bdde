package edu.colloquy.domain.meeting.presence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How alike two names are, as people spell their own in a meeting. */
final class Names {
  private static final Pattern REMARKS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_NICKNAME = 3;
  private static final double NICKNAME = 0.9;

  private Names() {}

  /**
   * The same for all spellings of a name that surely are one: whatever the case, accents and order
   * of its words, with or without a remark such as "(she/her)".
   */
  static String key(String name) {
    return String.join(" ", words(name));
  }

  /** 1 for the same name, 0 for nothing in common; a part of a name is like the whole. */
  static double likeness(String one, String other) {
    List<String> fewer = words(one);
    List<String> more = words(other);
    if (fewer.size() > more.size()) {
      return likeness(other, one);
    }
    double alike =
        fewer.stream()
            .mapToDouble(
                word -> more.stream().mapToDouble(it -> wordLikeness(word, it)).max().orElse(0))
            .average()
            .orElse(0);
    return fewer.size() == more.size() ? alike : alike * NICKNAME;
  }

  private static List<String> words(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String bare = REMARKS.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    return Arrays.stream(BETWEEN_WORDS.split(bare))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  private static double wordLikeness(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (!one.equals(other)
        && shorter >= SHORTEST_NICKNAME
        && (one.startsWith(other) || other.startsWith(one))) {
      return NICKNAME;
    }
    return 1 - (double) distance(one, other) / Math.max(one.length(), other.length());
  }

  /** Levenshtein: how many letters must be put in, taken out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = row[j];
        row[j] = next;
      }
    }
    return row[other.length()];
  }
}
