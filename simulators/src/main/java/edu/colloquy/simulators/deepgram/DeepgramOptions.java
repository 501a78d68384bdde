package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import java.time.Duration;

/**
 * How a {@link DeepgramSimulator} behaves.
 *
 * @param port TCP port on loopback, 0 for a free one
 * @param apiKey the one key it accepts
 * @param recognition from the arrival of the audio that decides a result to the result
 * @param synthesis from the request for speech to its first byte
 * @param audioWindow how long a stream may go without audio and KeepAlive; the service: 10 s
 * @param concurrent how many live streams may be open at once, and how many requests; more are
 *     refused with HTTP 429. The service: 50 streams and 15 requests for speech, or more by
 *     contract
 * @param faults which faults to show; here, {@link edu.colloquy.simulators.Fault#DEEPGRAM_DROP}
 */
public record DeepgramOptions(
    int port,
    String apiKey,
    Latency recognition,
    Latency synthesis,
    Duration audioWindow,
    int concurrent,
    Faults faults) {
  private static final int PLENTY = 1_000;

  /** A well-behaved service at its usual pace, on a free port. */
  public static DeepgramOptions of(String apiKey) {
    return new DeepgramOptions(
        0,
        apiKey,
        Latency.ofMillis(120, 250),
        Latency.ofMillis(150, 250),
        Duration.ofSeconds(10),
        PLENTY,
        Faults.none());
  }

  /** The same on a given port. */
  public DeepgramOptions onPort(int newPort) {
    return new DeepgramOptions(
        newPort, apiKey, recognition, synthesis, audioWindow, concurrent, faults);
  }

  /** The same with other latencies. */
  public DeepgramOptions with(Latency newRecognition, Latency newSynthesis) {
    return new DeepgramOptions(
        port, apiKey, newRecognition, newSynthesis, audioWindow, concurrent, faults);
  }

  /** The same with another time that a stream may go without audio and KeepAlive. */
  public DeepgramOptions withAudioWindow(Duration newAudioWindow) {
    return new DeepgramOptions(
        port, apiKey, recognition, synthesis, newAudioWindow, concurrent, faults);
  }

  /** The same with faults. */
  public DeepgramOptions with(Faults newFaults) {
    return new DeepgramOptions(
        port, apiKey, recognition, synthesis, audioWindow, concurrent, newFaults);
  }

  /** The same with another number of streams, and of requests, at once. */
  public DeepgramOptions withConcurrent(int most) {
    return new DeepgramOptions(port, apiKey, recognition, synthesis, audioWindow, most, faults);
  }
}
