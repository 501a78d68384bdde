package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
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
  private final SignalingSide signaling;
  private final MediaSide media;
  private final Transcriber transcriber = new Transcriber();
  private final Deadline signalingReturn;
  private final Deadline mediaReturn;
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
    this.signaling = new SignalingSide(id, settings, status);
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
    signaling.admit(connection, present);
    signalingReturn.met();
    mediaReturn.start(clock.millis(), StopReason.CONNECTION_TIMEOUT);
    if (!status.hasBeenActive()) {
      keepsEarlier = request.path("buffer_data").asBoolean(true);
    }
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
    if (isOver()) {
      return;
    }
    if (signaling.is(connection)) {
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
    signaling.look(tick);
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
    signaling.end(reason);
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
    if (signaling.isOpen()) {
      signaling.close(Closing.SERVER_ERROR, "signaling connection lost");
      signalingLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Loses all sockets, as with the server that had them; the app is offered another by webhook. */
  void forgetSockets() {
    signaling.close(Closing.GOING_AWAY, "server failure");
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

  private void watch(long nowMs) {
    if (signaling.cutIfGone(nowMs)) {
      signalingLost(StopReason.KEEP_ALIVE_TIMEOUT);
    }
    if (media.cutIfGone(nowMs)) {
      mediaLost(StopReason.KEEP_ALIVE_TIMEOUT);
    }
    signalingReturn.missed(nowMs).or(() -> mediaReturn.missed(nowMs)).ifPresent(this::stop);
  }

  private void signalingLost(StopReason otherwise) {
    signaling.lost();
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
    signaling.mediaInterrupted();
  }

  private KeepAlive keepAlive(Connection connection) {
    return new KeepAlive(connection, settings.timings(), clock.millis());
  }
}
