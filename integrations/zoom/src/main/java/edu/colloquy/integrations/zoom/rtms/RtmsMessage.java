package edu.colloquy.integrations.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsUtterance;
import java.util.HashMap;
import java.util.Map;

/** What Zoom says on the sockets, JSON text frames. (Zoom: RTMS event reference.) */
sealed interface RtmsMessage {

  /**
   * SIGNALING_HAND_SHAKE_RESP.
   *
   * @param mediaUrls media servers by kind: {@code all}, {@code transcript}, {@code audio} ...
   */
  record SignalingAnswer(int status, String reason, Map<String, String> mediaUrls)
      implements RtmsMessage {}

  /** DATA_HAND_SHAKE_RESP. */
  record DataAnswer(int status, String reason) implements RtmsMessage {}

  /** EVENT_UPDATE of this type: the media connection was interrupted. */
  record MediaInterrupted() implements RtmsMessage {}

  /**
   * STREAM_STATE_UPDATE or STREAM_STATE_RESP.
   *
   * @param state Zoom's number; {@link #TERMINATED} is the end
   */
  record StreamState(int state, int reason) implements RtmsMessage {
    private static final int TERMINATED = 4;

    boolean isTerminated() {
      return state == TERMINATED;
    }
  }

  /** KEEP_ALIVE_REQ. */
  record KeepAlive(long timestamp) implements RtmsMessage {}

  /** MEDIA_DATA_TRANSCRIPT. */
  record Transcript(RtmsUtterance utterance) implements RtmsMessage {}

  /** MEDIA_DATA_AUDIO. */
  record Audio(RtmsEvent.Sound sound) implements RtmsMessage {}

  /** Something that changes nothing here. */
  record Other(int type) implements RtmsMessage {}

  /** Zoom: EVENT_UPDATE, MEDIA_CONNECTION_INTERRUPTED. */
  int MEDIA_CONNECTION_INTERRUPTED = 7;

  /**
   * Reads a frame.
   *
   * @param streamId of the stream whose socket it came on
   * @throws ContractException when it is none of RTMS
   */
  static RtmsMessage parse(String frame, String streamId) {
    JsonNode body = Json.tree(frame);
    JsonNode type = body.path("msg_type");
    if (!type.isIntegralNumber()) {
      throw new ContractException(ErrorCode.MISSING_FIELD, "msg_type", "msg_type is missing");
    }
    return switch (type.asInt()) {
      case 2 ->
          new SignalingAnswer(
              body.path("status_code").asInt(),
              body.path("reason").asText(""),
              urls(body.path("media_server").path("server_urls")));
      case 4 -> new DataAnswer(body.path("status_code").asInt(), body.path("reason").asText(""));
      case 6 -> event(body.path("event"));
      case 8, 20 ->
          new StreamState(
              body.path("state").asInt(),
              body.path("reason").asInt(body.path("stop_reason").asInt()));
      case 12 -> new KeepAlive(body.path("timestamp").asLong());
      case 14 -> new Audio(MediaContent.sound(body.path("content")));
      case 17 -> new Transcript(MediaContent.utterance(streamId, body.path("content")));
      default -> new Other(type.asInt());
    };
  }

  private static RtmsMessage event(JsonNode event) {
    return event.path("event_type").asInt() == MEDIA_CONNECTION_INTERRUPTED
        ? new MediaInterrupted()
        : new Other(6);
  }

  private static Map<String, String> urls(JsonNode node) {
    Map<String, String> urls = new HashMap<>();
    node.properties()
        .forEach(
            entry -> {
              JsonNode url =
                  entry.getValue().isArray() ? entry.getValue().path(0) : entry.getValue();
              if (!url.asText("").isBlank()) {
                urls.put(entry.getKey(), url.asText());
              }
            });
    return urls;
  }
}
