package edu.colloquy.domain.course.search;

/**
 * Takes the commonest English endings off, so that "dividing", "divided" and "divides" meet.
 * Follows steps 1a to 1c of Porter's algorithm ("An algorithm for suffix stripping", 1980), which
 * are the ones that help; the later steps throw different words together.
 */
final class Stem {
  private static final int SHORTEST = 3;

  private Stem() {}

  /** The stem of a word in small letters. */
  static String of(String word) {
    if (word.length() <= SHORTEST || !Character.isLetter(word.charAt(0))) {
      return word;
    }
    return endingInI(participle(plural(word)));
  }

  private static String plural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return cut(word, 2);
    }
    boolean single = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return single ? cut(word, 1) : word;
  }

  private static String participle(String word) {
    if (word.endsWith("eed")) {
      return cut(word, 1);
    }
    if (word.endsWith("ed") && hasVowel(word, word.length() - 2)) {
      return repaired(cut(word, 2));
    }
    if (word.endsWith("ing") && hasVowel(word, word.length() - 3)) {
      return repaired(cut(word, 3));
    }
    // "divide" is to meet "dividing".
    return word.endsWith("e") && word.length() > SHORTEST + 1 ? cut(word, 1) : word;
  }

  /** "hopp" was "hop". */
  private static String repaired(String stem) {
    int end = stem.length() - 1;
    boolean doubled =
        end > 1 && stem.charAt(end) == stem.charAt(end - 1) && "lsz".indexOf(stem.charAt(end)) < 0;
    return doubled && !isVowel(stem.charAt(end)) ? cut(stem, 1) : stem;
  }

  private static String endingInI(String word) {
    return word.endsWith("y") && hasVowel(word, word.length() - 1) ? cut(word, 1) + "i" : word;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private static String cut(String word, int characters) {
    return word.substring(0, word.length() - characters);
  }
}
