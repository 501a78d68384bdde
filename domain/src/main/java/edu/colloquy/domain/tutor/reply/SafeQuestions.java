package edu.colloquy.domain.tutor.reply;

import java.util.List;

/** Questions that fit any problem and give nothing away. */
final class SafeQuestions {
  private static final List<String> QUESTIONS =
      List.of(
          "What would your next step be, and why?",
          "What do you know for certain so far?",
          "In your own words, what are we asked to find?",
          "Which thing given in the problem have you not used yet?",
          "How could you check the step you have just made?");

  private SafeQuestions() {}

  /** One that is not the last one that was asked; the same for the same turn. */
  static String insteadOf(String lastQuestion, int seed) {
    List<String> others = QUESTIONS.stream().filter(it -> !it.equals(lastQuestion)).toList();
    return others.get(Math.floorMod(seed, others.size()));
  }
}
