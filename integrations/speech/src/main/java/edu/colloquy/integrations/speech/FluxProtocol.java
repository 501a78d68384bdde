package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.speech.HeardWord;
import edu.colloquy.domain.speech.SpeechEvent;
import java.util.List;
import java.util.Optional;
import okhttp3.WebSocket;
import okio.ByteString;

/**
 * Live transcription by Flux, which tells turns (Deepgram: /v2/listen). It has no KeepAlive: what
 * does not come is sent as silence, by which a turn ends, too, whose source fell dumb.
 */
final class FluxProtocol implements LiveProtocol {
  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** So much silence without words is told as a final, empty segment. */
  private static final long SILENT_SEGMENT_SAMPLES = 4 * SAMPLE_RATE_HZ;

  /** Words may already be in the newest audio without having been made out. */
  private static final long REACTION_SAMPLES = SAMPLE_RATE_HZ;

  private final InsertedSilence inserted = new InsertedSilence();
  private long toldUntil;

  @Override
  public List<SpeechEvent> read(String json) {
    JsonNode message = Json.tree(json);
    return switch (message.path("type").asText()) {
      case "TurnInfo" -> turn(message);
      case "Error" -> List.of(new SpeechEvent.Dropped(error(message)));
      // Connected, ConfigureSuccess and whatever is added tell nothing of speech.
      case String _ -> List.of();
    };
  }

  @Override
  public void sent(long samples) {
    inserted.sent(samples);
  }

  @Override
  public void keepAlive(WebSocket socket, long silenceNanos) {
    int samples = (int) (silenceNanos * SAMPLE_RATE_HZ / NANOS_PER_SECOND);
    if (socket.send(ByteString.of(new byte[samples * Short.BYTES]))) {
      inserted.inserted(samples);
    }
  }

  /**
   * ForceEndTurn closes the stream of an account that was not enabled for it, so it is not used.
   */
  @Override
  public Optional<String> flush() {
    return Optional.empty();
  }

  private List<SpeechEvent> turn(JsonNode info) {
    String text = info.path("transcript").asText();
    long end = position(info.path("audio_window_end"));
    if (text.isBlank()) {
      return silence(end);
    }
    List<HeardWord> words = words(info.path("words"));
    long start =
        words.isEmpty()
            ? Math.max(toldUntil, position(info.path("audio_window_start")))
            : words.getFirst().startSample();
    double sureness = info.path("end_of_turn_confidence").asDouble();
    return switch (info.path("event").asText()) {
      case "StartOfTurn" -> List.of(new SpeechEvent.TurnStarted(start, end, text, words, sureness));
      case "EagerEndOfTurn" ->
          List.of(new SpeechEvent.EagerEndOfTurn(start, end, text, words, sureness));
      case "TurnResumed" -> List.of(new SpeechEvent.TurnResumed(start, end, text, words, sureness));
      case "EndOfTurn" -> ended(info, start, end, text, words, sureness);
      // Update, and whatever is added, tells how the words look by now.
      case String _ -> List.of(new SpeechEvent.Interim(start, end, text, confidence(info), words));
    };
  }

  private List<SpeechEvent> ended(
      JsonNode info, long start, long end, String text, List<HeardWord> words, double sureness) {
    toldUntil = end;
    long lastWordEnd = words.isEmpty() ? end : words.getLast().endSample();
    return List.of(
        new SpeechEvent.Final(start, end, lastWordEnd, text, confidence(info), false, words),
        new SpeechEvent.EndOfTurn(start, end, text, words, sureness));
  }

  private List<SpeechEvent> silence(long end) {
    long start = toldUntil;
    long silentUntil = end - REACTION_SAMPLES;
    if (silentUntil - start < SILENT_SEGMENT_SAMPLES) {
      return List.of();
    }
    toldUntil = silentUntil;
    return List.of(new SpeechEvent.Final(start, silentUntil, start, "", 0, false));
  }

  private long position(JsonNode seconds) {
    return inserted.source(Positions.samples(seconds));
  }

  private List<HeardWord> words(JsonNode words) {
    return Positions.words(words).stream()
        .map(
            word ->
                new HeardWord(
                    word.text(),
                    inserted.source(word.startSample()),
                    inserted.source(word.endSample()),
                    word.confidence(),
                    word.speaker()))
        .toList();
  }

  private static double confidence(JsonNode info) {
    double sum = 0;
    for (JsonNode word : info.path("words")) {
      sum += word.path("confidence").asDouble();
    }
    return info.path("words").isEmpty() ? 0 : sum / info.path("words").size();
  }

  private static String error(JsonNode message) {
    return "Deepgram reports an error: "
        + message.path("code").asText("without a code")
        + " "
        + message.path("description").asText();
  }
}
