package edu.colloquy.integrations.avatar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import java.util.UUID;

/** What LiveAvatar is told over its socket (LiveAvatar: LITE mode events). */
sealed interface LiteCommand {

  /**
   * The next piece of an utterance.
   *
   * @param pcm PCM16 little-endian, mono, 24 kHz
   */
  record Speak(String utterance, byte[] pcm) implements LiteCommand {}

  record SpeakEnd(String utterance) implements LiteCommand {}

  record Interrupt() implements LiteCommand {}

  record KeepAlive() implements LiteCommand {}

  /** How many bytes of audio it holds. */
  default int audioBytes() {
    return this instanceof Speak(_, byte[] pcm) ? pcm.length : 0;
  }

  /** The text frame. */
  default String toJson() {
    return switch (this) {
      case Speak(String utterance, byte[] pcm) ->
          message("agent.speak", utterance).put("audio", pcm).toString();
      case SpeakEnd(String utterance) -> message("agent.speak_end", utterance).toString();
      case Interrupt() -> message("agent.interrupt", newId()).toString();
      case KeepAlive() -> message("session.keep_alive", newId()).toString();
    };
  }

  private static ObjectNode message(String type, String eventId) {
    return Json.MAPPER.createObjectNode().put("type", type).put("event_id", eventId);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
