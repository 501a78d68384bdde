package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** What was said in a recording (Deepgram: POST /v1/listen). */
record PrerecordedAnswer(Metadata metadata, Results results) {

  /** The account of the request; durations in seconds. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Metadata(
      String transactionKey,
      String requestId,
      String sha256,
      String created,
      double duration,
      int channels,
      List<String> models,
      Map<String, Map<String, String>> modelInfo) {}

  /** The channels and, if they were asked for, the utterances. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Results(List<Answer.Channel> channels, List<Utterance> utterances) {}

  /** What was said between two pauses. */
  record Utterance(
      double start,
      double end,
      double confidence,
      int channel,
      String transcript,
      List<Answer.Word> words,
      int speaker,
      String id) {}
}
