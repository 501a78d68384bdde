package edu.colloquy.domain.tutor;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;

/** Asks a model in private for something that it is to answer as JSON. */
final class Consultation {
  private Consultation() {}

  /**
   * The model's answer.
   *
   * @throws ServiceException when there is none, or it is no JSON of this kind
   */
  static <T> T ask(TutorModel model, TutorPrompt prompt, Class<T> kind) {
    String answer = model.consult(prompt);
    int from = answer.indexOf('{');
    int to = answer.lastIndexOf('}');
    if (from < 0 || to < from) {
      throw ServiceException.passing("The language model", "answered without JSON", null);
    }
    try {
      return Json.read(answer.substring(from, to + 1), kind);
    } catch (ContractException e) {
      throw ServiceException.passing(
          "The language model", "answered with other JSON than asked for: " + e.getMessage(), e);
    }
  }
}
