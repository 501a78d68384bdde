package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.speech.HeardWord;
import edu.colloquy.domain.speech.SpeechEvent;
import java.util.List;
import java.util.Optional;
import okhttp3.WebSocket;

/** Live transcription by Nova (Deepgram: /v1/listen). */
final class NovaProtocol implements LiveProtocol {

  @Override
  public List<SpeechEvent> read(String json) {
    JsonNode message = Json.tree(json);
    return switch (message.path("type").asText()) {
      case "Results" -> List.of(results(message));
      case "SpeechStarted" ->
          List.of(new SpeechEvent.SpeechStarted(Positions.samples(message.path("timestamp"))));
      case "UtteranceEnd" -> utteranceEnd(message.path("last_word_end"));
      case "Error" -> List.of(new SpeechEvent.Dropped(error(message)));
      // Metadata and whatever is added tell nothing of speech.
      case String _ -> List.of();
    };
  }

  /** Deepgram: audio-keep-alive; it has to be a text message. */
  @Override
  public void keepAlive(WebSocket socket, long silenceNanos) {
    socket.send("{\"type\":\"KeepAlive\"}");
  }

  @Override
  public Optional<String> flush() {
    return Optional.of("{\"type\":\"Finalize\"}");
  }

  private static SpeechEvent results(JsonNode results) {
    JsonNode best = results.path("channel").path("alternatives").path(0);
    double startSeconds = results.path("start").asDouble();
    long start = Positions.samples(startSeconds);
    long end = Positions.samples(startSeconds + results.path("duration").asDouble());
    String text = best.path("transcript").asText();
    double confidence = best.path("confidence").asDouble();
    List<HeardWord> words = Positions.words(best.path("words"));
    if (!results.path("is_final").asBoolean()) {
      return new SpeechEvent.Interim(start, end, text, confidence, words);
    }
    long lastWordEnd = words.isEmpty() ? start : words.getLast().endSample();
    boolean pause = results.path("speech_final").asBoolean();
    return new SpeechEvent.Final(start, end, lastWordEnd, text, confidence, pause, words);
  }

  /** Without any word before it, Deepgram says -1, and nobody has finished anything. */
  private static List<SpeechEvent> utteranceEnd(JsonNode lastWordEnd) {
    return lastWordEnd.asDouble(-1) < 0
        ? List.of()
        : List.of(new SpeechEvent.UtteranceEnd(Positions.samples(lastWordEnd)));
  }

  private static String error(JsonNode message) {
    return "Deepgram reports an error: " + message.path("description").asText("no reason given");
  }
}
