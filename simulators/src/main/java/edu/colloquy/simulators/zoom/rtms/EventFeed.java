package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The events of a signalling connection (RTMS: EVENT_UPDATE): two come of themselves, the others to
 * an app that subscribed. For one thread.
 */
final class EventFeed {
  private final Connection connection;
  private final Set<EventType> subscribed =
      EnumSet.of(EventType.FIRST_PACKET_TIMESTAMP, EventType.MEDIA_CONNECTION_INTERRUPTED);
  private List<Speaker> present;
  private Speaker active;

  /**
   * The events from now on.
   *
   * @param present who is in the main session
   */
  EventFeed(Connection connection, List<Speaker> present) {
    this.connection = connection;
    this.present = present;
  }

  /** Takes an EVENT_SUBSCRIPTION; it has no answer, and unknown types are passed over. */
  void subscribe(JsonNode message) {
    for (JsonNode event : message.path("events")) {
      for (EventType type : EventType.values()) {
        if (type.number() == event.path("event_type").asInt()) {
          boolean _ =
              event.path("subscribe").asBoolean() ? subscribed.add(type) : subscribed.remove(type);
        }
      }
    }
  }

  /** Tells who came, went, and speaks. */
  void look(Tick tick) {
    if (tick.present() != present) {
      tellDifference(tick);
      present = tick.present();
    }
    List<Voice> voices = tick.voices();
    if (subscribed.contains(EventType.ACTIVE_SPEAKER_CHANGE)
        && !voices.isEmpty()
        && voices.stream().noneMatch(one -> one.speaker().equals(active))) {
      active = voices.getFirst().speaker();
      tell(
          EventType.ACTIVE_SPEAKER_CHANGE,
          tick.atMs(),
          event -> event.put("user_id", active.userId()).put("user_name", active.userName()));
    }
  }

  /** The first packet of audio was sent. */
  void firstPacket(long capturedMs) {
    tell(EventType.FIRST_PACKET_TIMESTAMP, capturedMs, _ -> {});
  }

  /** A media socket is gone. */
  void mediaInterrupted(long nowMs) {
    tell(EventType.MEDIA_CONNECTION_INTERRUPTED, nowMs, _ -> {});
  }

  private void tellDifference(Tick tick) {
    Set<Speaker> came = new LinkedHashSet<>(tick.present());
    present.forEach(came::remove);
    Set<Speaker> went = new LinkedHashSet<>(present);
    tick.present().forEach(went::remove);
    if (!came.isEmpty()) {
      tell(EventType.PARTICIPANT_JOIN, tick.atMs(), event -> list(event, came, true));
    }
    if (!went.isEmpty()) {
      tell(EventType.PARTICIPANT_LEAVE, tick.atMs(), event -> list(event, went, false));
    }
  }

  private static void list(ObjectNode event, Collection<Speaker> who, boolean withNames) {
    ArrayNode participants = event.putArray("participants");
    for (Speaker speaker : who) {
      ObjectNode one = participants.addObject().put("user_id", speaker.userId());
      if (withNames) {
        one.put("user_name", speaker.userName());
      }
    }
  }

  private void tell(EventType type, long atMs, Consumer<ObjectNode> more) {
    if (subscribed.contains(type)) {
      ObjectNode message = MessageType.EVENT_UPDATE.message();
      ObjectNode event = message.putObject("event");
      event.put("event_type", type.number()).put("timestamp", atMs);
      more.accept(event);
      connection.send(message);
    }
  }
}
