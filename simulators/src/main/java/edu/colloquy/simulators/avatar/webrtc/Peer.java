package edu.colloquy.simulators.avatar.webrtc;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One peer connection, negotiated as JSEP has it (RFC 8829). Everything here happens on the WebRTC
 * thread, what the listener is told too.
 */
public final class Peer implements AutoCloseable {
  /** Is told what a peer connection found. */
  public interface Listener {
    /** An ICE candidate of ours to tell the other side. */
    void found(RTCIceCandidate candidate);

    /** The other side opened a data channel. */
    void opened(DataChannel channel);
  }

  private final WebRtc webRtc;
  private final RTCPeerConnection connection;
  private final List<RTCIceCandidate> early = new ArrayList<>();
  private final List<DataChannel> channels = new ArrayList<>();
  private Runnable nextOffer;
  private boolean nextRestarts;
  private boolean describing;
  private boolean unanswered;
  private boolean described;
  private boolean closed;

  /** Makes an unconnected peer of a WebRTC that was started. */
  public Peer(WebRtc webRtc, Listener listener) {
    this.webRtc = webRtc;
    this.connection =
        webRtc.factory().createPeerConnection(new RTCConfiguration(), new Observer(listener));
  }

  /** Adds a track to be sent, as part of a media stream. */
  void send(MediaStreamTrack track, String streamId) {
    connection.addTrack(track, List.of(streamId));
  }

  /** Opens a data channel; it can be written to once the peers are connected. */
  public DataChannel open(String label, boolean reliable, Consumer<byte[]> received) {
    RTCDataChannelInit init = new RTCDataChannelInit();
    init.ordered = reliable;
    if (!reliable) {
      init.maxRetransmits = 0;
    }
    DataChannel channel =
        new DataChannel(webRtc, connection.createDataChannel(label, init), received);
    channels.add(channel);
    return channel;
  }

  /**
   * Makes an offer and hands its SDP on. One offer at a time: another one waits for the answer to
   * the one before, unless that may never come.
   *
   * @param restartIce whether the way between the peers was lost and has to be found anew; then an
   *     answer to an earlier offer is no longer expected
   */
  public void offer(boolean restartIce, Consumer<String> send) {
    if (describing || (unanswered && !restartIce)) {
      nextOffer = () -> offer(restartIce, send);
      nextRestarts |= restartIce;
      return;
    }
    describing = true;
    unanswered = true;
    RTCOfferOptions options = new RTCOfferOptions();
    options.iceRestart = restartIce;
    connection.createOffer(
        options,
        created(
            offer ->
                connection.setLocalDescription(
                    offer, done(() -> offerIsDescribed(offer.sdp, send)))));
  }

  /** Takes an offer of the other side and hands on the SDP of the answer. */
  public void answer(String offerSdp, Consumer<String> send) {
    connection.setRemoteDescription(
        new RTCSessionDescription(RTCSdpType.OFFER, offerSdp),
        done(
            () -> {
              remoteIsDescribed();
              connection.createAnswer(
                  new RTCAnswerOptions(), created(answer -> describe(answer, send)));
            }));
  }

  /** Takes the other side's answer to our offer. */
  public void accept(String answerSdp) {
    connection.setRemoteDescription(
        new RTCSessionDescription(RTCSdpType.ANSWER, answerSdp),
        done(
            () -> {
              remoteIsDescribed();
              unanswered = false;
              offerNext();
            }));
  }

  /** Takes a candidate of the other side; it may come before its description. */
  public void add(RTCIceCandidate candidate) {
    if (described) {
      connection.addIceCandidate(candidate);
    } else {
      early.add(candidate);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      channels.forEach(DataChannel::close);
      connection.close();
    }
  }

  private void describe(RTCSessionDescription own, Consumer<String> send) {
    connection.setLocalDescription(own, done(() -> send.accept(own.sdp)));
  }

  private void offerIsDescribed(String sdp, Consumer<String> send) {
    describing = false;
    if (nextRestarts) {
      offerNext(); // it replaces this one
    } else {
      send.accept(sdp);
    }
  }

  private void offerNext() {
    Runnable next = nextOffer;
    nextOffer = null;
    nextRestarts = false;
    if (next != null) {
      next.run();
    }
  }

  private void remoteIsDescribed() {
    described = true;
    early.forEach(connection::addIceCandidate);
    early.clear();
  }

  private DescriptionCreated created(Consumer<RTCSessionDescription> next) {
    return new DescriptionCreated(sdp -> later(() -> next.accept(sdp)));
  }

  private DescriptionSet done(Runnable next) {
    return new DescriptionSet(() -> later(next));
  }

  /** Native callbacks come on WebRTC's own threads, and may come after the end. */
  private void later(Runnable next) {
    webRtc.execute(
        () -> {
          if (!closed) {
            next.run();
          }
        });
  }

  private final class Observer implements PeerConnectionObserver {
    private final Listener listener;

    Observer(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
      later(() -> listener.found(candidate));
    }

    @Override
    public void onDataChannel(RTCDataChannel theirs) {
      later(
          () -> {
            DataChannel channel = new DataChannel(webRtc, theirs, _ -> {});
            channels.add(channel);
            listener.opened(channel);
          });
    }
  }
}
