package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.speech.SpeechEvent;
import java.util.Optional;

/** What Deepgram says on a live stream (Deepgram: /v1/listen), as events with sample positions. */
final class ListenMessage {
  private static final int SAMPLE_RATE_HZ = 16_000;

  private ListenMessage() {}

  /**
   * The event that a message stands for; empty for those that tell nothing of speech, such as
   * Metadata.
   *
   * @throws edu.colloquy.contract.ContractException when it is not JSON
   */
  static Optional<SpeechEvent> event(String json) {
    JsonNode message = Json.tree(json);
    return switch (message.path("type").asText()) {
      case "Results" -> Optional.of(results(message));
      case "SpeechStarted" ->
          Optional.of(new SpeechEvent.SpeechStarted(samples(message.path("timestamp"))));
      case "UtteranceEnd" -> utteranceEnd(message.path("last_word_end"));
      case String _ -> Optional.empty();
    };
  }

  private static SpeechEvent results(JsonNode results) {
    JsonNode best = results.path("channel").path("alternatives").path(0);
    double startSeconds = results.path("start").asDouble();
    long start = samples(startSeconds);
    long end = samples(startSeconds + results.path("duration").asDouble());
    String text = best.path("transcript").asText();
    double confidence = best.path("confidence").asDouble();
    if (!results.path("is_final").asBoolean()) {
      return new SpeechEvent.Interim(start, end, text, confidence);
    }
    JsonNode words = best.path("words");
    long lastWordEnd =
        words.isEmpty() ? start : samples(words.path(words.size() - 1).path("end").asDouble());
    return new SpeechEvent.Final(
        start, end, lastWordEnd, text, confidence, results.path("speech_final").asBoolean());
  }

  /** Without any word before it, Deepgram says -1, and nobody has finished anything. */
  private static Optional<SpeechEvent> utteranceEnd(JsonNode lastWordEnd) {
    return lastWordEnd.asDouble(-1) < 0
        ? Optional.empty()
        : Optional.of(new SpeechEvent.UtteranceEnd(samples(lastWordEnd)));
  }

  private static long samples(JsonNode seconds) {
    return samples(seconds.asDouble());
  }

  private static long samples(double seconds) {
    return Math.round(seconds * SAMPLE_RATE_HZ);
  }
}
