package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;

/** What a client in the room says on topic {@code agent-control} (LiveAvatar: FULL mode). */
sealed interface RoomCommand {
  /** Say this text, word for word or as an answer to it. */
  record SpeakText(String eventId, String text, boolean asAnswer) implements RoomCommand {}

  /** Stop speaking and forget what is queued. */
  record Interrupt() implements RoomCommand {}

  /** End the session. */
  record Stop() implements RoomCommand {}

  /** A pose, a sign of life, or nothing that is known here. */
  record Other() implements RoomCommand {}

  /** The topic of commands. */
  String TOPIC = "agent-control";

  /** Reads a packet; one that is no command is ignored, as the service does. */
  static RoomCommand parse(byte[] payload) {
    try {
      JsonNode json = new ObjectMapper().readTree(payload);
      String id = json.path("event_id").asText(UUID.randomUUID().toString());
      return switch (json.path("event_type").asText()) {
        case "avatar.speak_text" -> new SpeakText(id, json.path("text").asText(), false);
        case "avatar.speak_response" -> new SpeakText(id, json.path("text").asText(), true);
        case "avatar.interrupt" -> new Interrupt();
        case "session.stop" -> new Stop();
        default -> new Other();
      };
    } catch (IOException e) {
      return new Other();
    }
  }
}
