package edu.colloquy.domain.tutor;

import edu.colloquy.domain.ServiceCheck;
import java.util.function.Consumer;

/** A language model that plays the tutor. Thread-safe. */
public interface TutorModel {

  /**
   * Writes a reply; blocks until it is complete. Interrupting the thread cancels it.
   *
   * @param delta called with pieces of the text as they come
   * @throws edu.colloquy.domain.ServiceException when the service fails
   */
  void reply(TutorPrompt prompt, Consumer<String> delta);

  /**
   * Answers in private, with JSON as the prompt describes it; blocks until it is complete.
   * Interrupting the thread cancels it.
   *
   * @throws edu.colloquy.domain.ServiceException when the service fails
   */
  default String consult(TutorPrompt prompt) {
    StringBuilder answer = new StringBuilder();
    reply(prompt, answer::append);
    return answer.toString();
  }

  /**
   * Makes ready, so that the first reply is not slower than those that follow: connects, and has
   * the model write a word. A failure shows with the first reply, not here.
   */
  void prepare();

  /** Tries the stored credentials. */
  ServiceCheck check();
}
