package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** RTMS: RTMS_MESSAGE_TYPE, {@code msg_type} of every message, as far as it is used here. */
enum MessageType {
  SIGNALING_HAND_SHAKE_REQ(1),
  SIGNALING_HAND_SHAKE_RESP(2),
  DATA_HAND_SHAKE_REQ(3),
  DATA_HAND_SHAKE_RESP(4),
  EVENT_SUBSCRIPTION(5),
  EVENT_UPDATE(6),
  CLIENT_READY_ACK(7),
  STREAM_STATE_UPDATE(8),
  SESSION_STATE_UPDATE(9),
  SESSION_STATE_REQ(10),
  SESSION_STATE_RESP(11),
  KEEP_ALIVE_REQ(12),
  KEEP_ALIVE_RESP(13),
  MEDIA_DATA_AUDIO(14),
  MEDIA_DATA_TRANSCRIPT(17),
  STREAM_STATE_REQ(19),
  STREAM_STATE_RESP(20),
  STREAM_CLOSE_REQ(21),
  STREAM_CLOSE_RESP(22),
  VIDEO_SUBSCRIPTION_REQ(28),
  VIDEO_SUBSCRIPTION_RESP(29);

  private final int number;

  MessageType(int number) {
    this.number = number;
  }

  /** The type of a message that came in; empty if there is none of its number. */
  static Optional<MessageType> of(JsonNode message) {
    int number = message.path("msg_type").asInt();
    return Stream.of(values()).filter(type -> type.number == number).findFirst();
  }

  /** A message of this type, to be filled. */
  ObjectNode message() {
    return JsonNodeFactory.instance.objectNode().put("msg_type", number);
  }
}
