package edu.colloquy.domain.tutor.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text of which no longer run of words may be said, such as a worked solution. */
final class SecretText implements Secret {
  private static final int RUN = 6;

  private final Set<List<String>> runs = new HashSet<>();

  /**
   * @param text the secret
   * @param known what may be said although the secret has it too, such as the problem
   */
  SecretText(String text, String known) {
    runs.addAll(runsOf(text));
    runs.removeAll(runsOf(known));
  }

  @Override
  public boolean isGivenAwayBy(String sentence) {
    return runsOf(sentence).stream().anyMatch(runs::contains);
  }

  private static List<List<String>> runsOf(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    List<List<String>> runs = new ArrayList<>();
    for (int from = 0; from + RUN <= words.size(); from++) {
      runs.add(words.subList(from, from + RUN));
    }
    return runs;
  }
}
