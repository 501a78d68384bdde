package edu.colloquy.simulators.avatar.livekit;

import dev.onvoid.webrtc.RTCIceCandidate;
import edu.colloquy.simulators.avatar.webrtc.DataChannel;
import edu.colloquy.simulators.avatar.webrtc.Peer;
import edu.colloquy.simulators.avatar.webrtc.WebRtc;
import java.util.function.Consumer;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalTarget;

/**
 * The connection by which a viewer sends: the client's "publisher", for which the client makes the
 * offers. Its data is handed on; its microphone is accepted and not listened to. On the WebRTC
 * thread.
 */
final class ReceivingPeer implements Peer.Listener, AutoCloseable {
  private final Consumer<SignalResponse.Builder> signal;
  private final Consumer<byte[]> data;
  private final Peer peer;

  /**
   * @param data given each {@code DataPacket} as it came
   */
  ReceivingPeer(WebRtc webRtc, Consumer<SignalResponse.Builder> signal, Consumer<byte[]> data) {
    this.signal = signal;
    this.data = data;
    this.peer = new Peer(webRtc, this);
  }

  void answer(SessionDescription offer) {
    peer.answer(
        offer.getSdp(),
        sdp ->
            signal.accept(
                SignalResponse.newBuilder()
                    .setAnswer(
                        SessionDescription.newBuilder()
                            .setType("answer")
                            .setSdp(sdp)
                            .setId(offer.getId()))));
  }

  void add(RTCIceCandidate candidate) {
    peer.add(candidate);
  }

  @Override
  public void found(RTCIceCandidate candidate) {
    signal.accept(
        SignalResponse.newBuilder()
            .setTrickle(Candidates.write(candidate, SignalTarget.PUBLISHER)));
  }

  @Override
  public void opened(DataChannel channel) {
    channel.onMessage(data);
  }

  @Override
  public void close() {
    peer.close();
  }
}
