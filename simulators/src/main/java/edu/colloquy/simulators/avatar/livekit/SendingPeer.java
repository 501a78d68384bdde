package edu.colloquy.simulators.avatar.livekit;

import dev.onvoid.webrtc.RTCIceCandidate;
import edu.colloquy.simulators.avatar.webrtc.DataChannel;
import edu.colloquy.simulators.avatar.webrtc.Peer;
import edu.colloquy.simulators.avatar.webrtc.Performance;
import edu.colloquy.simulators.avatar.webrtc.WebRtc;
import java.util.function.Consumer;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalTarget;

/**
 * The connection by which a viewer receives: the client's "subscriber", for which the server makes
 * the offers (LiveKit: two-connection flow, {@code subscriber_primary}). On the WebRTC thread.
 */
final class SendingPeer implements Peer.Listener, AutoCloseable {
  private final Performance performance;
  private final Publisher publisher;
  private final Consumer<SignalResponse.Builder> signal;
  private final Peer peer;
  private final DataChannel reliable;
  private boolean showing;

  SendingPeer(
      WebRtc webRtc,
      Performance performance,
      Publisher publisher,
      Consumer<SignalResponse.Builder> signal) {
    this.performance = performance;
    this.publisher = publisher;
    this.signal = signal;
    this.peer = new Peer(webRtc, this);
    this.reliable = peer.open("_reliable", true, _ -> {});
    peer.open("_lossy", false, _ -> {});
  }

  /** Lets the viewer see and hear the avatar, with the next offer. */
  void show() {
    if (!showing) {
      showing = true;
      performance.appearOn(peer, publisher.audioStream(), publisher.videoStream());
    }
  }

  void offer(boolean restartIce) {
    peer.offer(
        restartIce,
        sdp ->
            signal.accept(
                SignalResponse.newBuilder()
                    .setOffer(SessionDescription.newBuilder().setType("offer").setSdp(sdp))));
  }

  void accept(SessionDescription answer) {
    peer.accept(answer.getSdp());
  }

  void add(RTCIceCandidate candidate) {
    peer.add(candidate);
  }

  void send(byte[] dataPacket) {
    reliable.send(dataPacket);
  }

  @Override
  public void found(RTCIceCandidate candidate) {
    signal.accept(
        SignalResponse.newBuilder()
            .setTrickle(Candidates.write(candidate, SignalTarget.SUBSCRIBER)));
  }

  @Override
  public void opened(DataChannel channel) {
    // A client opens its channels on the connection by which it sends.
  }

  @Override
  public void close() {
    peer.close();
    performance.goneFrom(peer);
  }
}
