package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** A message from the service on a live stream (Deepgram: /v1/listen, server messages). */
sealed interface Answer
    permits FluxAnswer, Answer.Results, Answer.SpeechStarted, Answer.UtteranceEnd, Answer.Metadata {

  /** Which message it is, as the wire says it. */
  String type();

  /** Whether it says that the speaker has finished. */
  default boolean endsSpeech() {
    return false;
  }

  /** What was said in a span of the stream, in seconds; final or not. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Results(
      String type,
      List<Integer> channelIndex,
      double start,
      double duration,
      boolean isFinal,
      boolean speechFinal,
      boolean fromFinalize,
      Channel channel,
      Origin metadata)
      implements Answer {
    @Override
    public boolean endsSpeech() {
      return speechFinal;
    }
  }

  /** One channel of audio. */
  record Channel(List<Alternative> alternatives) {}

  /** One reading of what was said. */
  record Alternative(String transcript, double confidence, List<Word> words) {}

  /** A word; the punctuated form is null when no formatting was asked for. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Word(
      String word,
      double start,
      double end,
      double confidence,
      String punctuatedWord,
      Integer speaker) {}

  /** Which request and which model a result came from. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Origin(String requestId, Map<String, String> modelInfo, String modelUuid) {}

  /** Speech began. */
  record SpeechStarted(String type, List<Integer> channel, double timestamp) implements Answer {}

  /** No word has followed the last final one for the time that was asked for. */
  @JsonNaming(SnakeCaseStrategy.class)
  record UtteranceEnd(String type, List<Integer> channel, double lastWordEnd) implements Answer {}

  /** The account of a stream that is about to close. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Metadata(
      String type,
      String transactionKey,
      String requestId,
      String sha256,
      String created,
      double duration,
      int channels)
      implements Answer {}
}
