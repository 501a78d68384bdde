package edu.colloquy.integrations.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;

/** What LiveAvatar says over its socket (LiveAvatar: LITE mode events). */
sealed interface LiteEvent {

  /** It takes speech from now on. */
  record Connected() implements LiteEvent {}

  /** The session is over. */
  record Closed() implements LiteEvent {}

  record SpeakStarted(String eventId) implements LiteEvent {}

  /**
   * Speech is over.
   *
   * @param interrupted whether it said so as {@code agent.speak_interrupted}
   */
  record SpeakEnded(String eventId, boolean interrupted) implements LiteEvent {}

  /** Something that changes nothing here. */
  record Other(String type) implements LiteEvent {}

  /**
   * Reads a text frame.
   *
   * @throws edu.colloquy.contract.ContractException when it is not JSON
   */
  static LiteEvent parse(String frame) {
    JsonNode message = Json.tree(frame);
    String id = message.path("event_id").asText();
    return switch (message.path("type").asText()) {
      case "session.state_updated" -> state(message.path("state").asText());
      case "agent.speak_started" -> new SpeakStarted(id);
      case "agent.speak_ended" -> new SpeakEnded(id, false);
      case "agent.speak_interrupted" -> new SpeakEnded(id, true);
      case String type -> new Other(type);
    };
  }

  private static LiteEvent state(String state) {
    return switch (state) {
      case "connected" -> new Connected();
      case "closing", "closed" -> new Closed();
      case String other -> new Other(other);
    };
  }
}
