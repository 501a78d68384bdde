package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One stream of a main session, from its start to its end: what flows when to its sockets. For one
 * thread.
 */
final class RtmsStream {
  private final String id;
  private final StreamedMeeting meeting;
  private final RtmsSettings settings;
  private final RtmsNotices notices;
  private final Outages outages;
  private final StreamStatus status = new StreamStatus();
  private final SignalingSide signaling;
  private final MediaSide media;
  private final Transcriber transcriber = new Transcriber();
  private final AppSockets sockets;
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
    this.signaling = new SignalingSide(id, settings, status);
    this.media = new MediaSide(settings.scopes(), settings.timings());
    this.sockets =
        new AppSockets(signaling, media, status, settings, () -> notices.interrupted(meeting, id));
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
    sockets.admitSignaling(connection, present);
    if (!status.hasBeenActive()) {
      keepsEarlier = request.path("buffer_data").asBoolean(true);
    }
  }

  /** As {@link AppSockets#admitMedia}. */
  MediaConnection admitMedia(Connection connection, String kind, JsonNode request)
      throws HandshakeRefused {
    return sockets.admitMedia(connection, kind, request);
  }

  /** Takes a message that came on a signalling socket after its handshake. */
  void signaled(Connection connection, MessageType type, JsonNode message) {
    if (!signaling.is(connection)) {
      return; // It was sent before the app knew that this socket is cut.
    }
    signaling.answer(type, message);
    if (type == MessageType.CLIENT_READY_ACK) {
      ready(message);
    } else if (type == MessageType.STREAM_CLOSE_REQ) {
      stop(StopReason.RECEIVER_REQUEST_CLOSE);
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
    sockets.gone(connection);
  }

  /** Carries 20 ms of the main session. */
  void carry(Tick tick) {
    if (isOver()) {
      return;
    }
    present = tick.present();
    media.take(tick, transcriber.listen(tick));
    deliver();
    signaling.look(tick);
    if (media.isReady()) {
      outages.look(tick, id, sockets);
    }
    sockets.watch(nowMs()).ifPresent(this::stop);
  }

  /** Ends the stream: the app is told, by its socket and by webhook. */
  void stop(StopReason reason) {
    if (isOver()) {
      return;
    }
    media.take(new Tick(nowMs(), present, List.of()), transcriber.finish());
    deliver();
    status.stopped();
    sockets.end(reason);
    notices.stopped(meeting, id, reason);
  }

  /** Loses its media sockets. */
  void dropMedia() {
    sockets.dropMedia();
  }

  /** Loses its signalling socket, and with it the others. */
  void dropSignaling() {
    sockets.dropSignaling();
  }

  /** Loses all sockets, as with the server that had them; the app is offered another by webhook. */
  void forgetSockets() {
    sockets.forget();
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
      signaling.tellStream();
    }
    if (first) {
      signaling.tellSession();
    }
    deliver();
  }

  private void deliver() {
    media
        .deliver()
        .ifPresent(
            captured -> {
              if (!firstPacketSent && signaling.isOpen()) {
                firstPacketSent = true;
                signaling.firstPacket(captured);
              }
            });
  }

  private long nowMs() {
    return settings.clock().millis();
  }
}
