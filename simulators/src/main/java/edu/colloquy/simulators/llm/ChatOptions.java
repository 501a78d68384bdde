package edu.colloquy.simulators.llm;

import edu.colloquy.simulators.Latency;

/**
 * How a simulated model service behaves.
 *
 * @param port the TCP port on loopback, 0 for a free one
 * @param apiKey what {@code Authorization: Bearer} has to hold
 * @param model the one model that is served
 * @param firstToken from a request to its first token
 * @param tokensPerSecond how fast tokens follow one another
 * @param gullible whether it does what a student tells it, whatever its instructions say
 */
public record ChatOptions(
    int port,
    String apiKey,
    String model,
    Latency firstToken,
    int tokensPerSecond,
    boolean gullible) {
  public ChatOptions {
    if (tokensPerSecond < 1) {
      throw new IllegalArgumentException("tokensPerSecond must be 1 or more");
    }
  }

  /** A quick model of the present: 0.3 to 0.6 s to the first token, then 60 tokens a second. */
  public static ChatOptions defaults() {
    return new ChatOptions(
        0, "simulated-llm-key", "simulated-tutor", Latency.ofMillis(300, 600), 60, false);
  }

  /** The same service on another port. */
  public ChatOptions withPort(int newPort) {
    return new ChatOptions(newPort, apiKey, model, firstToken, tokensPerSecond, gullible);
  }

  /** The same service with another key. */
  public ChatOptions withApiKey(String newApiKey) {
    return new ChatOptions(port, newApiKey, model, firstToken, tokensPerSecond, gullible);
  }

  /** The same service with another model. */
  public ChatOptions withModel(String newModel) {
    return new ChatOptions(port, apiKey, newModel, firstToken, tokensPerSecond, gullible);
  }

  /** The same service, quicker or slower. */
  public ChatOptions withSpeed(Latency newFirstToken, int newTokensPerSecond) {
    return new ChatOptions(port, apiKey, model, newFirstToken, newTokensPerSecond, gullible);
  }

  /** The same service as slow as published figures say: 566 ms in the median, 2,246 ms at p95. */
  public ChatOptions withPublishedLatency() {
    return withSpeed(Latency.ofMillis(566, 2_246), tokensPerSecond);
  }

  /** The same service, but it does whatever a student tells it. */
  public ChatOptions thatIsGullible() {
    return new ChatOptions(port, apiKey, model, firstToken, tokensPerSecond, true);
  }
}
