package edu.colloquy.integrations.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import java.util.List;
import java.util.Set;

/** What the app says on the sockets, JSON text frames. (Zoom: RTMS event reference.) */
sealed interface RtmsRequest {
  /** Zoom: EVENT_SUBSCRIPTION, event types. */
  List<Integer> SUBSCRIBED = List.of(2, 3, 4);

  /** SIGNALING_HAND_SHAKE_REQ; what was said meanwhile is to be buffered. */
  record SignalingHandshake(String meetingUuid, String streamId, String signature)
      implements RtmsRequest {
    @Override
    public ObjectNode body() {
      return identified(1, meetingUuid, streamId, signature).put("buffer_data", true);
    }
  }

  /**
   * DATA_HAND_SHAKE_REQ.
   *
   * @param media the transcript in English; audio as L16, 16 kHz, mono, each speaker apart
   */
  record DataHandshake(String meetingUuid, String streamId, String signature, Set<Medium> media)
      implements RtmsRequest {
    private static final int TEXT = 5;
    private static final int ENGLISH = 9;
    private static final int RAW_AUDIO = 2;
    private static final int SEND_RATE_MS = 100;

    @Override
    public ObjectNode body() {
      ObjectNode body =
          identified(3, meetingUuid, streamId, signature)
              .put("media_type", media.stream().mapToInt(Medium::bit).sum())
              .put("payload_encryption", false);
      ObjectNode params = body.putObject("media_params");
      if (media.contains(Medium.AUDIO)) {
        params
            .putObject(Medium.AUDIO.wireName())
            .put("content_type", RAW_AUDIO)
            .put("sample_rate", 1)
            .put("channel", 1)
            .put("codec", 1)
            .put("data_opt", 2)
            .put("send_rate", SEND_RATE_MS);
      }
      if (media.contains(Medium.TRANSCRIPT)) {
        params
            .putObject(Medium.TRANSCRIPT.wireName())
            .put("content_type", TEXT)
            .put("src_language", ENGLISH)
            .put("enable_lid", false);
      }
      return body;
    }
  }

  /** EVENT_SUBSCRIPTION: who speaks, joins and leaves. */
  record EventSubscription() implements RtmsRequest {
    @Override
    public ObjectNode body() {
      ObjectNode body = message(5);
      var events = body.putArray("events");
      SUBSCRIBED.forEach(type -> events.addObject().put("event_type", type).put("subscribe", true));
      return body;
    }
  }

  /** CLIENT_READY_ACK: media may flow. */
  record ClientReady(String streamId) implements RtmsRequest {
    @Override
    public ObjectNode body() {
      return message(7).put("rtms_stream_id", streamId);
    }
  }

  /**
   * KEEP_ALIVE_RESP.
   *
   * @param timestamp as it was asked
   */
  record KeepAliveAnswer(long timestamp) implements RtmsRequest {
    @Override
    public ObjectNode body() {
      return message(13).put("timestamp", timestamp);
    }
  }

  /** The message as an object. */
  ObjectNode body();

  /** The message as a frame. */
  default String toJson() {
    return body().toString();
  }

  private static ObjectNode message(int type) {
    return Json.MAPPER.createObjectNode().put("msg_type", type);
  }

  private static ObjectNode identified(
      int type, String meetingUuid, String streamId, String signature) {
    return message(type)
        .put("protocol_version", 1)
        .put("sequence", 1)
        .put("meeting_uuid", meetingUuid)
        .put("rtms_stream_id", streamId)
        .put("signature", signature);
  }
}
