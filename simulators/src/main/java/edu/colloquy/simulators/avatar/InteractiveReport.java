package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * HeyGen's Interactive Avatar: events as data without a topic, each with its {@code task_id}. Not
 * thread-safe; its {@link AvatarSession} guards it.
 */
final class InteractiveReport implements RoomReport {
  private final MediaRoom room;
  private final Map<String, String> texts = new HashMap<>();

  InteractiveReport(MediaRoom room) {
    this.room = room;
  }

  @Override
  public void said(String id, String text) {
    texts.put(id, text);
  }

  @Override
  public void started(Utterance utterance) {
    send("avatar_start_talking", utterance);
    for (String word : texts.getOrDefault(utterance.eventId(), "").split("\\s+")) {
      room.send("", event("avatar_talking_message", utterance).put("message", word));
    }
  }

  @Override
  public void ended(Utterance utterance) {
    texts.remove(utterance.eventId());
    send("avatar_end_message", utterance);
    send("avatar_stop_talking", utterance);
  }

  @Override
  public void closed(EndReason reason) {
    // The room's end says it.
  }

  private void send(String type, Utterance utterance) {
    room.send("", event(type, utterance));
  }

  private static ObjectNode event(String type, Utterance utterance) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("task_id", utterance.eventId());
  }
}
