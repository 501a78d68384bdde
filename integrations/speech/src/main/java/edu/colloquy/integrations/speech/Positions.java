package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.speech.HeardWord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Deepgram's seconds as samples at 16 kHz, and its words as words with places. */
final class Positions {
  private static final int SAMPLE_RATE_HZ = 16_000;

  private Positions() {}

  static long samples(JsonNode seconds) {
    return samples(seconds.asDouble());
  }

  static long samples(double seconds) {
    return Math.round(seconds * SAMPLE_RATE_HZ);
  }

  /**
   * The words of a transcript; none unless each says where it is, for half a set of places helps
   * nobody (Deepgram: start and end are optional with Flux).
   */
  static List<HeardWord> words(JsonNode words) {
    List<HeardWord> heard = new ArrayList<>(words.size());
    for (JsonNode word : words) {
      if (!word.path("start").isNumber() || !word.path("end").isNumber()) {
        return List.of();
      }
      heard.add(word(word));
    }
    return heard;
  }

  private static HeardWord word(JsonNode word) {
    JsonNode speaker = word.path("speaker");
    return new HeardWord(
        word.path("punctuated_word").asText(word.path("word").asText()),
        samples(word.path("start")),
        samples(word.path("end")),
        word.path("confidence").asDouble(),
        speaker.isInt() ? OptionalInt.of(speaker.asInt()) : OptionalInt.empty());
  }
}
