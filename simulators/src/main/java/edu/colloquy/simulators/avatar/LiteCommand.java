package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** What a client says over a LITE mode socket (LiveAvatar: LITE mode events). */
sealed interface LiteCommand {
  /** PCM16 LE mono 24 kHz, the next piece of an utterance. */
  record Speak(String eventId, byte[] pcm) implements LiteCommand {}

  record SpeakEnd() implements LiteCommand {}

  record Interrupt() implements LiteCommand {}

  record StartListening() implements LiteCommand {}

  record StopListening() implements LiteCommand {}

  record KeepAlive() implements LiteCommand {}

  /** A type that is not in the table; it is passed over in silence, as the service does. */
  record Unknown(String type) implements LiteCommand {}

  /** A message that cannot be understood; the socket is closed for it. */
  final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /**
   * Reads a text frame.
   *
   * @throws Malformed if it is not JSON, or its audio is not base64 of whole samples
   */
  static LiteCommand parse(ObjectMapper json, String frame) throws Malformed {
    JsonNode message = tree(json, frame);
    String type = message.path("type").asText();
    return switch (type) {
      case "agent.speak" -> new Speak(message.path("event_id").asText(""), pcm(message));
      case "agent.speak_end" -> new SpeakEnd();
      case "agent.interrupt" -> new Interrupt();
      case "agent.start_listening" -> new StartListening();
      case "agent.stop_listening" -> new StopListening();
      case "session.keep_alive" -> new KeepAlive();
      default -> new Unknown(type);
    };
  }

  private static JsonNode tree(ObjectMapper json, String frame) throws Malformed {
    try {
      return json.readTree(frame);
    } catch (JsonProcessingException e) {
      throw new Malformed("not JSON");
    }
  }

  private static byte[] pcm(JsonNode message) throws Malformed {
    byte[] pcm;
    try {
      pcm = message.path("audio").binaryValue();
    } catch (IOException e) {
      throw new Malformed("audio is not base64");
    }
    if (pcm == null || pcm.length % 2 != 0) {
      throw new Malformed("audio must be base64 of whole 16-bit samples");
    }
    return pcm;
  }
}
