package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sockets of a stream as they come and go: which are taken, what is lost with which, and for
 * how long an app that is gone is waited for. For one thread.
 */
final class AppSockets {
  private final SignalingSide signaling;
  private final MediaSide media;
  private final StreamStatus status;
  private final RtmsSettings settings;
  private final Clock clock;
  private final Runnable signalingLost;
  private final Deadline signalingReturn;
  private final Deadline mediaReturn;

  /**
   * Waits for the app from now on.
   *
   * @param signalingLost what is done when signalling breaks, unless another server takes over
   */
  AppSockets(
      SignalingSide signaling,
      MediaSide media,
      StreamStatus status,
      RtmsSettings settings,
      Runnable signalingLost) {
    this.signaling = signaling;
    this.media = media;
    this.status = status;
    this.settings = settings;
    this.clock = settings.clock();
    this.signalingLost = signalingLost;
    this.signalingReturn = new Deadline(settings.timings().signalingReturn());
    this.mediaReturn = new Deadline(settings.timings().mediaReturn());
    signalingReturn.start(clock.millis(), StopReason.CONNECTION_TIMEOUT);
  }

  /** As {@link SignalingSide#admit}. */
  void admitSignaling(Connection connection, List<Speaker> present) throws HandshakeRefused {
    signaling.admit(connection, present);
    signalingReturn.met();
    mediaReturn.start(clock.millis(), StopReason.CONNECTION_TIMEOUT);
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
            new KeepAlive(connection, settings.timings(), clock.millis()));
    media.add(admitted);
    mediaReturn.met();
    return admitted;
  }

  /** A socket is gone, by whosever doing. */
  void gone(Connection connection) {
    if (status.isOver()) {
      return;
    }
    if (signaling.is(connection)) {
      signalingLost(StopReason.RECONNECTION_TIMEOUT);
    } else if (media.gone(connection)) {
      mediaLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Loses the media sockets. */
  void dropMedia() {
    if (!media.isEmpty()) {
      media.close(Closing.SERVER_ERROR, "media connection lost");
      mediaLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Loses the signalling socket, and with it the others. */
  void dropSignaling() {
    if (signaling.isOpen()) {
      signaling.close(Closing.SERVER_ERROR, "signaling connection lost");
      signalingLost(StopReason.RECONNECTION_TIMEOUT);
    }
  }

  /** Loses all sockets, as with the server that had them. */
  void forget() {
    signaling.close(Closing.GOING_AWAY, "server failure");
    media.close(Closing.GOING_AWAY, "server failure");
    status.interrupted();
    mediaReturn.met();
    signalingReturn.start(clock.millis(), StopReason.RECONNECTION_TIMEOUT);
  }

  /** Cuts the sockets of an app that is not there; says why the stream ends, if it is to. */
  Optional<StopReason> watch(long nowMs) {
    if (signaling.cutIfGone(nowMs)) {
      signalingLost(StopReason.KEEP_ALIVE_TIMEOUT);
    }
    if (media.cutIfGone(nowMs)) {
      mediaLost(StopReason.KEEP_ALIVE_TIMEOUT);
    }
    return signalingReturn.missed(nowMs).or(() -> mediaReturn.missed(nowMs));
  }

  /** The stream is over: the app is told, and all sockets are closed. */
  void end(StopReason reason) {
    signaling.end(reason);
    media.close(Closing.NORMAL, "stream terminated");
  }

  private void signalingLost(StopReason otherwise) {
    signaling.lost();
    media.close(Closing.GOING_AWAY, "signaling connection lost");
    status.interrupted();
    mediaReturn.met();
    signalingReturn.start(clock.millis(), otherwise);
    signalingLost.run();
  }

  private void mediaLost(StopReason otherwise) {
    status.interrupted();
    mediaReturn.start(clock.millis(), otherwise);
    signaling.mediaInterrupted();
  }
}
