package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What the service says over a LITE mode socket (LiveAvatar: LITE mode events). */
sealed interface LiteEvent {
  /** The states of {@code session.state_updated}. */
  enum State {
    CONNECTING,
    CONNECTED,
    CLOSING,
    CLOSED
  }

  record StateUpdated(State state) implements LiteEvent {}

  record SpeakStarted(Utterance utterance) implements LiteEvent {}

  record SpeakEnded(Utterance utterance) implements LiteEvent {}

  record SpeakInterrupted(Utterance utterance) implements LiteEvent {}

  /** The message as it crosses the wire. */
  default ObjectNode toJson() {
    return switch (this) {
      case StateUpdated(State state) ->
          JsonNodeFactory.instance
              .objectNode()
              .put("type", "session.state_updated")
              .put("state", state.name().toLowerCase(Locale.ROOT));
      case SpeakStarted(Utterance utterance) -> about("agent.speak_started", utterance);
      case SpeakEnded(Utterance utterance) -> about("agent.speak_ended", utterance);
      case SpeakInterrupted(Utterance utterance) -> about("agent.speak_interrupted", utterance);
    };
  }

  private static ObjectNode about(String type, Utterance utterance) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", type);
    event.put("event_id", utterance.eventId());
    event.putObject("task").put("id", utterance.taskId());
    return event;
  }
}
