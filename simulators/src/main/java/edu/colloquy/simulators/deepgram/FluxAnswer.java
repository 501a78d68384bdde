package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** A message from the service on a stream of Flux (Deepgram: /v2/listen, server messages). */
sealed interface FluxAnswer extends Answer {

  /** The stream is open. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Connected(String type, String requestId, int sequenceId) implements FluxAnswer {}

  /** The state of the turn; the transcript is that of the whole turn so far. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TurnInfo(
      String type,
      String requestId,
      int sequenceId,
      String event,
      int turnIndex,
      double audioWindowStart,
      double audioWindowEnd,
      String transcript,
      List<TurnWord> words,
      double endOfTurnConfidence,
      String trigger)
      implements FluxAnswer {
    @Override
    public boolean endsSpeech() {
      return event.equals("EndOfTurn");
    }
  }

  /** A word of a turn, punctuated. */
  record TurnWord(String word, double confidence, double start, double end) {}

  /** A Configure was applied; the values that hold now. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConfigureSuccess(
      String type,
      String requestId,
      Map<String, Number> thresholds,
      List<String> keyterms,
      List<String> languageHints,
      int sequenceId)
      implements FluxAnswer {}

  /** A Configure was not applied. */
  @JsonNaming(SnakeCaseStrategy.class)
  record ConfigureFailure(String type, String requestId, int sequenceId) implements FluxAnswer {}

  /** The stream is about to be closed for a fault. */
  @JsonNaming(SnakeCaseStrategy.class)
  record FatalError(String type, int sequenceId, String code, String description)
      implements FluxAnswer {}
}
