package edu.colloquy.simulators.voice;

import edu.colloquy.simulators.Latency;

/**
 * How a simulated text-to-speech service behaves.
 *
 * @param port TCP port on loopback, 0 for a free one
 * @param apiKey the one key it accepts
 * @param firstByte from a request to the first byte of its sound
 * @param concurrent how many requests it works on at once; more are refused with HTTP 429
 */
public record SpeechSimulatorOptions(int port, String apiKey, Latency firstByte, int concurrent) {
  private static final int PLENTY = 1_000;

  /** A service at its usual pace, on a free port, that is never too busy. */
  public static SpeechSimulatorOptions of(String apiKey) {
    return new SpeechSimulatorOptions(0, apiKey, Latency.ofMillis(150, 250), PLENTY);
  }

  /** The same, quicker or slower. */
  public SpeechSimulatorOptions with(Latency newFirstByte) {
    return new SpeechSimulatorOptions(port, apiKey, newFirstByte, concurrent);
  }

  /** The same with another number of requests at once. */
  public SpeechSimulatorOptions withConcurrent(int most) {
    return new SpeechSimulatorOptions(port, apiKey, firstByte, most);
  }

  /** The same on a given port. */
  public SpeechSimulatorOptions onPort(int newPort) {
    return new SpeechSimulatorOptions(newPort, apiKey, firstByte, concurrent);
  }
}
