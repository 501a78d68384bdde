package edu.colloquy.domain.tutor;

/** Told what a model's work took, for whoever counts what a room costs. Thread-safe. */
public interface TokenUsage {
  /** Counts nothing. */
  TokenUsage UNCOUNTED = (payer, model, promptTokens, completionTokens) -> {};

  /**
   * A request is over, and the service has said what it took. A request that was cancelled is not
   * told of: services do not say.
   *
   * @param payer for whom, as {@link TutorPrompt#payer} says
   * @param model the model's name
   */
  void used(String payer, String model, long promptTokens, long completionTokens);
}
