package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The signalling socket of a stream, if there is one: what it is told, and what it is answered. For
 * one thread.
 */
final class SignalingSide {
  private final String streamId;
  private final RtmsSettings settings;
  private final StreamStatus status;
  private Signaling socket;

  SignalingSide(String streamId, RtmsSettings settings, StreamStatus status) {
    this.streamId = streamId;
    this.settings = settings;
    this.status = status;
  }

  /**
   * Takes a socket.
   *
   * @param present who is in the main session
   * @throws HandshakeRefused if there is one
   */
  void admit(Connection connection, List<Speaker> present) throws HandshakeRefused {
    if (isOpen()) {
      throw new HandshakeRefused(StatusCode.DUPLICATE_SIGNALING_REQUEST);
    }
    socket =
        new Signaling(
            connection,
            new EventFeed(connection, present),
            new KeepAlive(connection, settings.timings(), now()));
  }

  boolean isOpen() {
    return socket != null;
  }

  boolean is(Connection connection) {
    return isOpen() && socket.connection() == connection;
  }

  /** Answers what asks about the stream, and changes nothing of it. */
  void answer(MessageType type, JsonNode message) {
    switch (type) {
      case KEEP_ALIVE_RESP -> socket.keepAlive().answered();
      case EVENT_SUBSCRIPTION -> socket.events().subscribe(message);
      case SESSION_STATE_REQ -> send(status.session(message, now()));
      case STREAM_STATE_REQ -> send(status.stream(streamId, now()));
      case STREAM_CLOSE_REQ ->
          send(
              MessageType.STREAM_CLOSE_RESP
                  .message()
                  .put("rtms_stream_id", streamId)
                  .put("status_code", StatusCode.OK.code())
                  .put("reason", "OK")
                  .put("timestamp", now()));
      case VIDEO_SUBSCRIPTION_REQ -> send(videoAnswer(message));
      case CLIENT_READY_ACK,
          SIGNALING_HAND_SHAKE_REQ,
          SIGNALING_HAND_SHAKE_RESP,
          DATA_HAND_SHAKE_REQ,
          DATA_HAND_SHAKE_RESP,
          EVENT_UPDATE,
          STREAM_STATE_UPDATE,
          SESSION_STATE_UPDATE,
          SESSION_STATE_RESP,
          KEEP_ALIVE_REQ,
          MEDIA_DATA_AUDIO,
          MEDIA_DATA_TRANSCRIPT,
          STREAM_STATE_RESP,
          STREAM_CLOSE_RESP,
          VIDEO_SUBSCRIPTION_RESP -> {} // Nothing that has an answer here.
    }
  }

  /** Tells who came, went, and speaks. */
  void look(Tick tick) {
    if (isOpen()) {
      socket.events().look(tick);
    }
  }

  /** The first packet of audio was sent. */
  void firstPacket(long capturedMs) {
    socket.events().firstPacket(capturedMs);
  }

  /** A media socket is gone. */
  void mediaInterrupted() {
    if (isOpen()) {
      socket.events().mediaInterrupted(now());
      tellStream();
    }
  }

  /** Tells the state of the stream. */
  void tellStream() {
    send(status.streamUpdate(now()));
  }

  /** Tells the state of the session. */
  void tellSession() {
    send(status.sessionUpdate(now()));
  }

  /** Tells that the stream is over, and closes. */
  void end(StopReason reason) {
    if (isOpen()) {
      send(status.streamUpdate(reason, now()));
      send(status.sessionUpdate(reason, now()));
      close(Closing.NORMAL, "stream terminated");
    }
  }

  /** Asks whether the app is still there; closes the socket where it is not, and says whether. */
  boolean cutIfGone(long nowMs) {
    if (!isOpen() || socket.keepAlive().tick(nowMs)) {
      return false;
    }
    close(Closing.GOING_AWAY, "keep-alive timeout");
    return true;
  }

  void close(int code, String reason) {
    if (isOpen()) {
      socket.connection().close(code, reason);
      socket = null;
    }
  }

  /** The socket is gone. */
  void lost() {
    socket = null;
  }

  private ObjectNode videoAnswer(JsonNode message) {
    StatusCode answer =
        settings.scopes().contains(MediaType.VIDEO)
            ? StatusCode.OK
            : StatusCode.VIDEO_NOT_SUPPORTED;
    return MessageType.VIDEO_SUBSCRIPTION_RESP
        .message()
        .put("user_id", message.path("user_id").asLong())
        .put("timestamp", now())
        .put("status_code", answer.code())
        .put("reason", answer.reason());
  }

  private void send(ObjectNode message) {
    socket.connection().send(message);
  }

  private long now() {
    return settings.clock().millis();
  }
}
