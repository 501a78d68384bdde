package edu.colloquy.domain.turntaking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of sayings of one or more words, found at the end of what was said or anywhere in it. */
final class Phrases {
  private final Set<List<String>> phrases;
  private final int longest;

  private Phrases(Set<List<String>> phrases) {
    this.phrases = phrases;
    this.longest = phrases.stream().mapToInt(List::size).max().orElse(0);
  }

  /**
   * @param text sayings, separated by commas
   */
  static Phrases of(String text) {
    return new Phrases(
        Stream.of(text.split(","))
            .map(phrase -> List.of(phrase.strip().split(" ")))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** How many of the last words are a saying of the list; the longest; 0 if none. */
  int atEndOf(List<String> words) {
    for (int length = Math.min(longest, words.size()); length > 0; length--) {
      if (phrases.contains(words.subList(words.size() - length, words.size()))) {
        return length;
      }
    }
    return 0;
  }

  /** Whether all words are a saying of the list. */
  boolean are(List<String> words) {
    return phrases.contains(words);
  }

  /**
   * Whether the words are sayings of the list and nothing else.
   *
   * @param more whether more words may be coming, so that the last saying may have only begun
   */
  boolean makeUp(List<String> words, boolean more) {
    int next = 0;
    while (next < words.size()) {
      int length = Math.min(longest, words.size() - next);
      while (length > 0 && !phrases.contains(words.subList(next, next + length))) {
        length--;
      }
      if (length == 0) {
        return more && beginWith(words.subList(next, words.size()));
      }
      next += length;
    }
    return !words.isEmpty();
  }

  private boolean beginWith(List<String> words) {
    return phrases.stream()
        .anyMatch(
            phrase ->
                phrase.size() > words.size() && phrase.subList(0, words.size()).equals(words));
  }

  /** Whether a saying of the list begins at a place. */
  boolean areIn(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
        if (phrases.contains(words.subList(from, from + length))) {
          return true;
        }
      }
    }
    return false;
  }
}
