package edu.colloquy.integrations.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitRtc.SignalTarget;

/** What we receive: voices, pictures and data. On the WebRTC thread. */
final class Subscriber implements Connection.Events {
  private final RoomConnection room;
  private final Wish wish;
  private final RoomListener listener;
  private final Participants participants;
  private final Connection connection;
  private final List<RTCDataChannel> channels = new ArrayList<>();
  private final List<Runnable> silencers = new ArrayList<>();

  Subscriber(
      RoomConnection room,
      WebRtc webRtc,
      List<RTCIceServer> iceServers,
      Wish wish,
      RoomListener listener,
      Participants participants) {
    this.room = room;
    this.wish = wish;
    this.listener = listener;
    this.participants = participants;
    this.connection = new Connection(webRtc, iceServers, this);
  }

  void answer(String offer, Consumer<String> send) {
    participants.offered(offer);
    connection.answer(offer, send);
  }

  void add(String candidate) {
    connection.add(candidate);
  }

  void close() {
    silencers.forEach(Runnable::run);
    channels.forEach(RTCDataChannel::unregisterObserver);
    connection.close();
    channels.forEach(RTCDataChannel::dispose);
  }

  @Override
  public void candidate(String init) {
    room.trickle(init, SignalTarget.SUBSCRIBER);
  }

  @Override
  public void state(RTCPeerConnectionState state) {
    switch (state) {
      case CONNECTED -> room.up();
      case FAILED -> room.failed("no way to the server's media was found");
      case NEW, CONNECTING, DISCONNECTED, CLOSED -> {}
    }
  }

  @Override
  public void failed(String why) {
    room.failed(why);
  }

  @Override
  public void track(RTCRtpReceiver receiver) {
    MediaStreamTrack track = receiver.getTrack();
    String owner = participants.ownerOf(track.getId());
    switch (track) {
      case AudioTrack voice -> {
        Ears ears = new Ears(wish.sampleRateHz(), pcm -> listener.voice(owner, pcm));
        voice.addSink(ears);
        silencers.add(() -> voice.removeSink(ears));
      }
      case VideoTrack video -> {
        Eyes eyes = new Eyes(picture -> listener.picture(owner, picture));
        video.addSink(eyes);
        silencers.add(() -> video.removeSink(eyes));
      }
      default -> {} // WebRTC has no third kind
    }
  }

  @Override
  public void channel(RTCDataChannel channel) {
    channels.add(channel);
    channel.registerObserver(new Inbox(this::received));
  }

  private void received(byte[] message) {
    try {
      DataPacket packet = DataPacket.parseFrom(message);
      if (packet.hasUser()) {
        listener.data(
            packet.getParticipantIdentity(),
            packet.getUser().getTopic(),
            packet.getUser().getPayload().toByteArray());
      }
    } catch (InvalidProtocolBufferException e) {
      room.failed("the server sent data that is no DataPacket");
    }
  }
}
