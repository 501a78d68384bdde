package edu.colloquy.domain.tutor;

/** Told what a model's work took, for whoever counts what a room costs. Thread-safe. */
public interface TokenUsage {
  /** Counts nothing. */
  TokenUsage UNCOUNTED = (requester, model, promptTokens, completionTokens) -> {};

  /**
   * A request is over, and the service has said what it took. A request that was cancelled is not
   * told of: services do not say.
   *
   * @param requester for whom, as in {@link TutorPrompt}
   * @param model the model's name
   */
  void used(String requester, String model, long promptTokens, long completionTokens);
}
