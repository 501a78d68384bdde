package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * What was said and the app does not have yet, of the latest minute. That Zoom keeps transcripts as
 * it keeps audio is not documented. For one thread.
 */
final class TextBuffer {
  private final long longestMs;
  private final ArrayDeque<Utterance> utterances = new ArrayDeque<>();

  TextBuffer(Duration longest) {
    this.longestMs = longest.toMillis();
  }

  void add(Utterance utterance) {
    utterances.add(utterance);
    while (utterances.getFirst().endMs() < utterance.endMs() - longestMs) {
      utterances.removeFirst();
    }
  }

  boolean isEmpty() {
    return utterances.isEmpty();
  }

  /** Takes the oldest out, as MEDIA_DATA_TRANSCRIPT. */
  ObjectNode take(TranscriptParams params) {
    Utterance utterance = utterances.removeFirst();
    ObjectNode message = MessageType.MEDIA_DATA_TRANSCRIPT.message();
    message
        .putObject("content")
        .put("user_id", utterance.speaker().userId())
        .put("user_name", utterance.speaker().userName())
        .put("start_time", utterance.startMs())
        .put("end_time", utterance.endMs())
        .put("timestamp", utterance.startMs())
        .put("language", params.language())
        .put("data", utterance.text());
    return message;
  }

  void clear() {
    utterances.clear();
  }
}
