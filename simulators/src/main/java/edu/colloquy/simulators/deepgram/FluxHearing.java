package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import java.util.ArrayList;
import java.util.List;

/** A stream of Flux, which tells turns (Deepgram: /v2/listen). Not thread-safe. */
final class FluxHearing implements Hearing {
  /** Flux looks at its audio in pieces of 80 ms. */
  private static final int PIECES_PER_SECOND = 12;

  private static final double UPDATE_EVERY_SECONDS = 0.24;
  private static final double SILENT_UPDATE_EVERY_SECONDS = 1;

  private final int sampleRateHz;
  private final String requestId;
  private final Ear ear;
  private FluxSettings settings;
  private FluxTurn turn = new FluxTurn(0, 0);
  private int sequence;
  private long samples;
  private long voicedSamples;
  private double updatedSeconds;

  FluxHearing(FluxQuery query, String requestId) {
    this.sampleRateHz = query.sampleRateHz();
    this.requestId = requestId;
    this.ear = new Ear(sampleRateHz);
    this.settings = new FluxSettings(query.thresholds(), query.keyterms(), query.languageHints());
  }

  @Override
  public List<Answer> opened() {
    return List.of(new FluxAnswer.Connected("Connected", requestId, sequence++));
  }

  @Override
  public List<Answer> hear(short[] pcm, int length) {
    List<Answer> answers = new ArrayList<>(2);
    int piece = sampleRateHz / PIECES_PER_SECOND;
    for (int at = 0; at < length; at += piece) {
      int count = Math.min(piece, length - at);
      hearPiece(ear.listen(pcm, at, count), count, answers);
    }
    return answers;
  }

  @Override
  public List<Answer> told(String type, JsonNode message) {
    return switch (type) {
      case "Configure" -> List.of(configure(message));
      case String _ ->
          throw new UnreadableMessage("UNPARSABLE_CLIENT_MESSAGE: use Configure or CloseStream");
    };
  }

  @Override
  public List<Answer> closed(String sha256) {
    return turn.started() ? List.of(endOfTurn("manual")) : List.of();
  }

  @Override
  public List<Answer> failed(String reason) {
    int colon = reason.indexOf(':');
    String code = reason.substring(0, Math.max(0, colon));
    return List.of(
        new FluxAnswer.FatalError("Error", sequence++, code, reason.substring(colon + 1).strip()));
  }

  @Override
  public long samplesSinceVoice() {
    return ear.samplesSinceVoice();
  }

  @Override
  public boolean midUtterance() {
    return turn.started();
  }

  @Override
  public double voicedSeconds() {
    return (double) voicedSamples / sampleRateHz;
  }

  private void hearPiece(List<HeardWord> words, int count, List<Answer> answers) {
    samples += count;
    voicedSamples += ear.hearingVoice() ? count : 0;
    boolean first = !turn.started() && !words.isEmpty();
    boolean goesOn = !words.isEmpty() || ear.samplesSinceVoice() < count;
    turn.add(words);
    if (first) {
      answers.add(info("StartOfTurn", null));
    } else if (turn.eager() && goesOn) {
      turn.eager(false);
      answers.add(info("TurnResumed", null));
    } else if (turn.started() && isOver()) {
      answers.add(endOfTurn(isSure() ? "model" : "timeout"));
    } else if (turn.started() && !turn.eager() && isProbablyOver()) {
      turn.eager(true);
      answers.add(info("EagerEndOfTurn", null));
    } else if (now() - updatedSeconds >= updateEverySeconds()) {
      answers.add(info("Update", null));
    }
  }

  private Answer configure(JsonNode message) {
    try {
      settings = settings.with(message);
      return new FluxAnswer.ConfigureSuccess(
          "ConfigureSuccess",
          requestId,
          settings.thresholdsByName(),
          settings.keyterms(),
          settings.languageHints().isEmpty() ? null : settings.languageHints(),
          sequence++);
    } catch (Refusal refusal) {
      return new FluxAnswer.ConfigureFailure("ConfigureFailure", requestId, sequence++);
    }
  }

  private Answer endOfTurn(String trigger) {
    Answer end = info("EndOfTurn", trigger);
    turn = turn.next(now());
    return end;
  }

  private Answer info(String event, String trigger) {
    updatedSeconds = now();
    return new FluxAnswer.TurnInfo(
        "TurnInfo",
        requestId,
        sequence++,
        event,
        turn.index(),
        FluxTurn.millis(turn.startSeconds()),
        FluxTurn.millis(now()),
        turn.transcript(),
        turn.words(),
        turn.sureness(silentSeconds()),
        trigger);
  }

  private boolean isOver() {
    return isSure() || silentSeconds() * 1000 >= settings.thresholds().timeoutMs();
  }

  private boolean isSure() {
    return turn.sureness(silentSeconds()) >= settings.thresholds().end();
  }

  private boolean isProbablyOver() {
    return turn.sureness(silentSeconds()) >= settings.thresholds().eager().orElse(1);
  }

  private double updateEverySeconds() {
    return turn.started() ? UPDATE_EVERY_SECONDS : SILENT_UPDATE_EVERY_SECONDS;
  }

  private double silentSeconds() {
    return (double) ear.samplesSinceVoice() / sampleRateHz;
  }

  private double now() {
    return (double) samples / sampleRateHz;
  }
}
