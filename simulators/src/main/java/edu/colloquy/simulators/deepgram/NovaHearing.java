package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stream of Nova (Deepgram: /v1/listen). Not thread-safe. */
final class NovaHearing implements Hearing {
  private final Recogniser recogniser;
  private final String requestId;

  NovaHearing(ListenQuery query, String requestId) {
    this.recogniser = new Recogniser(query, requestId);
    this.requestId = requestId;
  }

  @Override
  public List<Answer> opened() {
    return List.of();
  }

  @Override
  public List<Answer> hear(short[] pcm, int length) {
    return recogniser.hear(pcm, length);
  }

  @Override
  public List<Answer> told(String type, JsonNode message) {
    return switch (type) {
      case "KeepAlive" -> List.of();
      case "Finalize" -> List.of(recogniser.close(Finality.FINALIZE));
      case String _ ->
          throw new UnreadableMessage(
              "DATA-0000: a text message must be KeepAlive, Finalize or CloseStream");
    };
  }

  @Override
  public List<Answer> closed(String sha256) {
    List<Answer> answers = new ArrayList<>(2);
    if (recogniser.midUtterance()) {
      answers.add(recogniser.close(Finality.SPEECH));
    }
    answers.add(
        new Answer.Metadata(
            "Metadata",
            "deprecated",
            requestId,
            sha256,
            Instant.now().toString(),
            recogniser.now(),
            1));
    return answers;
  }

  @Override
  public List<Answer> failed(String reason) {
    return List.of();
  }

  @Override
  public long samplesSinceVoice() {
    return recogniser.samplesSinceVoice();
  }

  @Override
  public boolean midUtterance() {
    return recogniser.midUtterance();
  }

  @Override
  public double voicedSeconds() {
    return recogniser.voicedSeconds();
  }
}
