package edu.colloquy.domain.question;

import edu.colloquy.domain.tutor.Utterance;
import java.util.List;

/**
 * What a student asks.
 *
 * @param text the words
 * @param studentName as the tutor is to say it
 * @param history what was said before, oldest first
 */
public record Question(String text, String studentName, List<Utterance> history) {
  public Question {
    history = List.copyOf(history);
  }
}
