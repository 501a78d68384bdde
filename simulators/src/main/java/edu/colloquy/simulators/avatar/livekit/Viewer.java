package edu.colloquy.simulators.avatar.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import edu.colloquy.simulators.avatar.webrtc.Performance;
import edu.colloquy.simulators.avatar.webrtc.WebRtc;
import java.util.ArrayList;
import java.util.List;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitRtc.AddTrackRequest;
import livekit.LivekitRtc.Ping;
import livekit.LivekitRtc.Pong;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalTarget;
import livekit.LivekitRtc.TrackPublishedResponse;
import livekit.LivekitRtc.TrickleRequest;

/**
 * Somebody in an avatar's room. Outlives its signalling socket for a while, so that a client can
 * resume. On the WebRTC thread.
 */
final class Viewer implements AutoCloseable {
  private final String sid = Sid.participant();
  private final Grant grant;
  private final WebRtc webRtc;
  private final DataListener data;
  private final SendingPeer sending;
  private final List<TrackInfo> published = new ArrayList<>();
  private ReceivingPeer receiving;
  private SignalSocket socket;

  Viewer(
      Grant grant,
      WebRtc webRtc,
      Performance performance,
      Publisher publisher,
      DataListener data,
      SignalSocket socket) {
    this.grant = grant;
    this.webRtc = webRtc;
    this.data = data;
    this.socket = socket;
    this.sending = new SendingPeer(webRtc, performance, publisher, this::signal);
  }

  String sid() {
    return sid;
  }

  Grant grant() {
    return grant;
  }

  SignalSocket socket() {
    return socket;
  }

  /** The signalling goes on over another socket, or over none for now. */
  void socket(SignalSocket next) {
    socket = next;
  }

  /** Begins to send, the avatar too if the client wants it. */
  void begin(boolean subscribed) {
    if (subscribed && grant.canSubscribe()) {
      sending.show();
    }
    sending.offer(false);
  }

  /** Finds the way to the client anew. */
  void restart() {
    sending.offer(true);
  }

  void send(byte[] dataPacket) {
    sending.send(dataPacket);
  }

  /** Does what the client asks for; what needs no answer and changes no media is ignored. */
  void handle(SignalRequest request) {
    switch (request.getMessageCase()) {
      case ANSWER -> sending.accept(request.getAnswer());
      case OFFER -> receiving().answer(request.getOffer());
      case TRICKLE -> add(request.getTrickle());
      case ADD_TRACK -> publish(request.getAddTrack());
      case SUBSCRIPTION -> subscribe(request.getSubscription().getSubscribe());
      case PING -> signal(SignalResponse.newBuilder().setPong(System.currentTimeMillis()));
      case PING_REQ -> pong(request.getPingReq());
      case LEAVE, // the room does that
          MUTE,
          TRACK_SETTING,
          UPDATE_LAYERS,
          SUBSCRIPTION_PERMISSION,
          SYNC_STATE,
          SIMULATE,
          UPDATE_METADATA,
          UPDATE_AUDIO_TRACK,
          UPDATE_VIDEO_TRACK,
          MESSAGE_NOT_SET -> {}
    }
  }

  ParticipantInfo info() {
    return ParticipantInfo.newBuilder()
        .setSid(sid)
        .setIdentity(grant.identity())
        .setName(grant.identity())
        .setState(ParticipantInfo.State.ACTIVE)
        .setPermission(
            ParticipantPermission.newBuilder()
                .setCanSubscribe(grant.canSubscribe())
                .setCanPublish(grant.canPublish())
                .setCanPublishData(grant.canPublishData()))
        .addAllTracks(published)
        .build();
  }

  @Override
  public void close() {
    sending.close();
    if (receiving != null) {
      receiving.close();
    }
  }

  private ReceivingPeer receiving() {
    if (receiving == null) {
      receiving = new ReceivingPeer(webRtc, this::signal, this::received);
    }
    return receiving;
  }

  private void add(TrickleRequest trickle) {
    if (trickle.getCandidateInit().isEmpty()) {
      return;
    }
    if (trickle.getTarget() == SignalTarget.SUBSCRIBER) {
      sending.add(Candidates.read(trickle));
    } else {
      receiving().add(Candidates.read(trickle));
    }
  }

  private void publish(AddTrackRequest wanted) {
    TrackInfo track =
        TrackInfo.newBuilder()
            .setSid(Sid.track())
            .setName(wanted.getName())
            .setType(wanted.getType())
            .setSource(wanted.getSource())
            .setMuted(wanted.getMuted())
            .setWidth(wanted.getWidth())
            .setHeight(wanted.getHeight())
            .build();
    published.add(track);
    signal(
        SignalResponse.newBuilder()
            .setTrackPublished(
                TrackPublishedResponse.newBuilder().setCid(wanted.getCid()).setTrack(track)));
  }

  private void subscribe(boolean wanted) {
    if (wanted && grant.canSubscribe()) {
      sending.show();
      sending.offer(false);
    }
  }

  private void pong(Ping ping) {
    signal(
        SignalResponse.newBuilder()
            .setPongResp(
                Pong.newBuilder()
                    .setLastPingTimestamp(ping.getTimestamp())
                    .setTimestamp(System.currentTimeMillis())));
  }

  private void received(byte[] message) {
    try {
      DataPacket packet = DataPacket.parseFrom(message);
      if (packet.hasUser() && grant.canPublishData()) {
        data.received(
            grant.identity(),
            packet.getUser().getTopic(),
            packet.getUser().getPayload().toByteArray());
      }
    } catch (InvalidProtocolBufferException e) {
      socket.close(1007, "data channels carry DataPacket messages");
    }
  }

  private void signal(SignalResponse.Builder message) {
    if (socket != null) {
      socket.send(message);
    }
  }
}
