package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** In which state a stream and its one session are, and how the app is told. For one thread. */
final class StreamStatus {
  private final String sessionId = UUID.randomUUID().toString().replace("-", "");

  /** Others than the server's thread ask whether it is over. */
  private volatile StreamState stream = StreamState.INACTIVE;

  private SessionState session = SessionState.INITIALIZE;

  boolean isOver() {
    return stream == StreamState.TERMINATED;
  }

  /** Whether media has flowed. */
  boolean hasBeenActive() {
    return session == SessionState.STARTED;
  }

  /** Media flows; {@code false} if it did already. */
  boolean active() {
    boolean news = stream != StreamState.ACTIVE;
    stream = StreamState.ACTIVE;
    session = SessionState.STARTED;
    return news;
  }

  void interrupted() {
    if (stream == StreamState.ACTIVE) {
      stream = StreamState.INTERRUPTED;
    }
  }

  void stopped() {
    stream = StreamState.TERMINATED;
    session = SessionState.STOPPED;
  }

  /** STREAM_STATE_UPDATE. */
  ObjectNode streamUpdate(long nowMs) {
    return MessageType.STREAM_STATE_UPDATE
        .message()
        .put("state", stream.ordinal())
        .put("timestamp", nowMs);
  }

  /** STREAM_STATE_UPDATE of the end; Zoom's pages say {@code reason}, its samples the other. */
  ObjectNode streamUpdate(StopReason reason, long nowMs) {
    return streamUpdate(nowMs).put("reason", reason.code()).put("stop_reason", reason.code());
  }

  /** SESSION_STATE_UPDATE. */
  ObjectNode sessionUpdate(long nowMs) {
    return MessageType.SESSION_STATE_UPDATE
        .message()
        .put("rtms_session_id", sessionId)
        .put("state", session.ordinal())
        .put("timestamp", nowMs);
  }

  /** SESSION_STATE_UPDATE of the end. */
  ObjectNode sessionUpdate(StopReason reason, long nowMs) {
    return sessionUpdate(nowMs).put("stop_reason", reason.code());
  }

  /** The answer to a STREAM_STATE_REQ. */
  ObjectNode stream(String streamId, long nowMs) {
    return MessageType.STREAM_STATE_RESP
        .message()
        .put("rtms_stream_id", streamId)
        .put("state", stream.ordinal())
        .put("timestamp", nowMs);
  }

  /** The answer to a SESSION_STATE_REQ. */
  ObjectNode session(JsonNode request, long nowMs) {
    String asked = request.path("rtms_session_id").asText();
    ObjectNode answer =
        MessageType.SESSION_STATE_RESP
            .message()
            .put("rtms_session_id", asked)
            .put("timestamp", nowMs);
    return asked.equals(sessionId)
        ? answer.put("state", session.ordinal())
        : answer
            .put("status_code", StatusCode.INVALID_SESSION_ID.code())
            .put("reason", StatusCode.INVALID_SESSION_ID.reason());
  }
}
