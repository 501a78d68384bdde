package edu.colloquy.simulators.modem;

import java.util.List;

/** Something to say. */
final class Prose {
  static final String SENTENCES =
      "I think we should multiply three by twenty first, because 3x20=60, and then add what is"
          + " left over. So the answer is sixty-four, isn't it? Well, I am not sure about the last"
          + " step; could you tell me why the café needs twelve more cups than it has tables? ";

  private Prose() {}

  /** About 50 words as often as asked. */
  static String of(int times) {
    return SENTENCES.repeat(times).strip();
  }

  static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
