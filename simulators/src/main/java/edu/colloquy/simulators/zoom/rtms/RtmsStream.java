package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One stream of a main session, from its start to its end: what its sockets are told, and how long
 * it waits for an app that is gone. For one thread.
 */
final class RtmsStream {
  private final String id;
  private final StreamedMeeting meeting;
  private final RtmsSettings settings;
  private final RtmsNotices notices;
  private final Outages outages;
  private final Clock clock;
  private final StreamStatus status = new StreamStatus();
  private final MediaSide media;
  private final Transcriber transcriber = new Transcriber();
  private final Deadline signalingReturn;
  private final Deadline mediaReturn;
  private Signaling signaling;
  private boolean firstPacketSent;
  private boolean keepsEarlier = true;
  private List<Speaker> present = List.of();

  RtmsStream(
      String id,
      StreamedMeeting meeting,
      RtmsSettings settings,
      RtmsNotices notices,
      Outages outages) {
    this.id = id;
    this.meeting = meeting;
    this.settings = settings;
    this.notices = notices;
    this.outages = outages;
    this.clock = settings.clock();
    this.media = new MediaSide(settings.scopes(), settings.timings());
    this.signalingReturn = new Deadline(settings.timings().signalingReturn());
    this.mediaReturn = new Deadline(settings.timings().mediaReturn());
    signalingReturn.start(clock.millis(), StopReason.CONNECTION_TIMEOUT);
  }

  String id() {
    return id;
  }

  StreamedMeeting meeting() {
    return meeting;
  }

  boolean isOver() {
    return status.isOver();
  }

  /**
   * Takes a signalling socket whose signature is right.
   *
   * @throws HandshakeRefused if there is one
   */
  void admitSignaling(Connection connection, JsonNode request) throws HandshakeRefused {
    if (signaling != null) {
      throw new HandshakeRefused(StatusCode.DUPLICATE_SIGNALING_REQUEST);
    }
    signalingReturn.met();
    mediaReturn.start(clock.millis(), StopReason.CONNECTION_TIMEOUT);
    if (!status.hasBeenActive()) {
      keepsEarlier = request.path("buffer_data").asBoolean(true);
    }
    signaling =
        new Signaling(connection, new EventFeed(connection, present), keepAlive(connection));
  }

  /**
   * Takes a media socket whose signature is right.
   *
   * @param kind which of {@code server_urls} it is of
   * @throws HandshakeRefused if it asks for what it cannot have
   */
  MediaConnection admitMedia(Connection connection, String kind, JsonNode request)
      throws HandshakeRefused {
    Set<MediaType> types = MediaRequest.types(request, kind, settings.scopes());
    int requested = request.path("media_type").asInt();
    media.checkFree(requested, types);
    JsonNode params = request.path("media_params");
    var admitted =
        new MediaConnection(
            connection,
            requested,
            types,
            AudioParams.of(params.path(MediaType.AUDIO.wireName())),
            TranscriptParams.of(params.path(MediaType.TRANSCRIPT.wireName())),
            keepAlive(connection));
    media.add(admitted);
    mediaReturn.met();
    return admitted;
  }

  /** Takes a message that came on a signalling socket after its handshake. */
  void signaled(Connection connection, MessageType type, JsonNode message) {
    if (signaling == null || signaling.connection() != connection) {
      return; // It was sent before the app knew that this socket is cut.
    }
    switch (type) {
      case KEEP_ALIVE_RESP -> signaling.keepAlive().answered();
      case EVENT_SUBSCRIPTION -> signaling.events().subscribe(message);
      case CLIENT_READY_ACK -> ready(message);
      case SESSION_STATE_REQ -> connection.send(status.session(message, clock.millis()));
      case STREAM_STATE_REQ -> connection.send(status.stream(id, clock.millis()));
      case STREAM_CLOSE_REQ -> {
        connection.send(
            MessageType.STREAM_CLOSE_RESP
                .message()
                .put("rtms_stream_id", id)
                .put("status_code", StatusCode.OK.code())
                .put("reason", "OK")
                .put("timestamp", clock.millis()));
        stop(StopReason.RECEIVER_REQUEST_CLOSE);
      }
      case VIDEO_SUBSCRIPTION_REQ -> connection.send(videoAnswer(message));
      case SIGNALING_HAND_SHAKE_REQ,
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
          VIDEO_SUBSCRIPTION_RESP -> {} // Nothing that an app could say here.
    }
  }

  /** Takes a message that came on a media socket after its handshake. */
  void mediaSaid(Connection connection, MessageType type) {
    if (type == MessageType.KEEP_ALIVE_RESP) {
      media.answered(connection);
    }
  }

  /** A socket is gone, by whosever doing. */
  void gone(Connection connection) {
    if (isOver()) {
      return;
    }
    if (signaling != null && signaling.connection() == connection) {
      signalingLost(StopReason.RECONNECTION_TIMEOUT);
    } else if (media.gone(connection)) {
      mediaLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Carries 20 ms of the main session. */
  void carry(Tick tick) {
    if (isOver()) {
      return;
    }
    List<Utterance> utterances = transcriber.listen(tick);
    if (tick.present() != present) {
      Set<Speaker> went = new HashSet<>(present);
      tick.present().forEach(went::remove);
      utterances.addAll(transcriber.gone(went));
      present = tick.present();
    }
    media.take(tick, utterances);
    deliver();
    if (signaling != null) {
      signaling.events().look(tick);
    }
    if (media.isReady()) {
      outages.look(tick, this);
    }
    watch(clock.millis());
  }

  /** Ends the stream: the app is told, by its socket and by webhook. */
  void stop(StopReason reason) {
    if (isOver()) {
      return;
    }
    media.take(new Tick(clock.millis(), present, List.of()), transcriber.finish());
    deliver();
    status.stopped();
    if (signaling != null) {
      signaling.connection().send(status.streamUpdate(reason, clock.millis()));
      signaling.connection().send(status.sessionUpdate(reason, clock.millis()));
      signaling.connection().close(Closing.NORMAL, "stream terminated");
    }
    media.close(Closing.NORMAL, "stream terminated");
    notices.stopped(meeting, id, reason);
  }

  /** Loses its media sockets. */
  void dropMedia() {
    if (!media.isEmpty()) {
      media.close(Closing.SERVER_ERROR, "media connection lost");
      mediaLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Loses its signalling socket, and with it the others. */
  void dropSignaling() {
    if (signaling != null) {
      signaling.connection().close(Closing.SERVER_ERROR, "signaling connection lost");
      signalingLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Loses all sockets, as with the server that had them; the app is offered another by webhook. */
  void forgetSockets() {
    if (signaling != null) {
      signaling.connection().close(Closing.GOING_AWAY, "server failure");
      signaling = null;
    }
    media.close(Closing.GOING_AWAY, "server failure");
    status.interrupted();
    mediaReturn.met();
    signalingReturn.start(clock.millis(), StopReason.RECONNECTION_TIMEOUT);
  }

  private void ready(JsonNode message) {
    if (!id.equals(message.path("rtms_stream_id").asText()) || media.isEmpty()) {
      return;
    }
    if (!keepsEarlier && !status.hasBeenActive()) {
      media.discard();
    }
    media.ready();
    boolean first = !status.hasBeenActive();
    if (status.active()) {
      signaling.connection().send(status.streamUpdate(clock.millis()));
    }
    if (first) {
      signaling.connection().send(status.sessionUpdate(clock.millis()));
    }
    deliver();
  }

  private void deliver() {
    media
        .deliver()
        .ifPresent(
            captured -> {
              if (!firstPacketSent && signaling != null) {
                firstPacketSent = true;
                signaling.events().firstPacket(captured);
              }
            });
  }

  private void watch(long nowMs) {
    if (signaling != null && !signaling.keepAlive().tick(nowMs)) {
      signaling.connection().close(Closing.GOING_AWAY, "keep-alive timeout");
      signalingLost(StopReason.KEEP_ALIVE_TIMEOUT);
    }
    if (media.cutIfGone(nowMs)) {
      mediaLost(StopReason.KEEP_ALIVE_TIMEOUT);
    }
    signalingReturn.missed(nowMs).or(() -> mediaReturn.missed(nowMs)).ifPresent(this::stop);
  }

  private void signalingLost(StopReason otherwise) {
    signaling = null;
    media.close(Closing.GOING_AWAY, "signaling connection lost");
    status.interrupted();
    mediaReturn.met();
    signalingReturn.start(clock.millis(), otherwise);
    notices.interrupted(meeting, id);
  }

  private void mediaLost(StopReason otherwise) {
    long nowMs = clock.millis();
    status.interrupted();
    mediaReturn.start(nowMs, otherwise);
    if (signaling != null) {
      signaling.events().mediaInterrupted(nowMs);
      signaling.connection().send(status.streamUpdate(nowMs));
    }
  }

  private ObjectNode videoAnswer(JsonNode message) {
    StatusCode answer =
        settings.scopes().contains(MediaType.VIDEO)
            ? StatusCode.OK
            : StatusCode.VIDEO_NOT_SUPPORTED;
    return MessageType.VIDEO_SUBSCRIPTION_RESP
        .message()
        .put("user_id", message.path("user_id").asLong())
        .put("timestamp", clock.millis())
        .put("status_code", answer.code())
        .put("reason", answer.reason());
  }

  private KeepAlive keepAlive(Connection connection) {
    return new KeepAlive(connection, settings.timings(), clock.millis());
  }
}
