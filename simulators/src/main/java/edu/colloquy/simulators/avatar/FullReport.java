package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * LiveAvatar FULL mode: events on topic {@code agent-response}, which quote the command that caused
 * them. Not thread-safe; its {@link AvatarSession} guards it.
 */
final class FullReport implements RoomReport {
  private static final String TOPIC = "agent-response";

  private final String sessionId;
  private final MediaRoom room;
  private final Map<String, String> texts = new HashMap<>();

  FullReport(String sessionId, MediaRoom room) {
    this.sessionId = sessionId;
    this.room = room;
  }

  @Override
  public void said(String id, String text) {
    texts.put(id, text);
  }

  @Override
  public void started(Utterance utterance) {
    send(event("avatar.speak_started", utterance));
    send(event("avatar.transcription.chunk", utterance).put("text", text(utterance)));
  }

  @Override
  public void ended(Utterance utterance) {
    send(event("avatar.transcription", utterance).put("text", text(utterance)));
    send(event("avatar.speak_ended", utterance));
    texts.remove(utterance.eventId());
  }

  @Override
  public void closed(EndReason reason) {
    // The documentation calls it end_reason, the SDK's types stop_reason.
    send(
        event("session.stopped")
            .put("end_reason", reason.name())
            .put("stop_reason", reason.name()));
  }

  private String text(Utterance utterance) {
    return texts.getOrDefault(utterance.eventId(), "");
  }

  private ObjectNode event(String type, Utterance cause) {
    return event(type).put("source_event_id", cause.eventId());
  }

  private ObjectNode event(String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("event_id", UUID.randomUUID().toString())
        .put("event_type", type)
        .put("session_id", sessionId);
  }

  private void send(ObjectNode event) {
    room.send(TOPIC, event);
  }
}
