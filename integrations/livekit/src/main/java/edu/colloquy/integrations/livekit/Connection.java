package edu.colloquy.integrations.livekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.media.MediaStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One peer connection to the server. A LiveKit client has two: by its subscriber it receives and is
 * made offers, by its publisher it sends and makes them. On the WebRTC thread, its events too.
 */
final class Connection implements PeerConnectionObserver {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Is told what happens on the connection. */
  interface Events {
    void candidate(String init);

    void state(RTCPeerConnectionState state);

    void failed(String why);

    default void channel(RTCDataChannel channel) {}

    default void track(RTCRtpReceiver receiver) {}
  }

  private final WebRtc webRtc;
  private final Events events;
  private final RTCPeerConnection peer;
  private final List<RTCIceCandidate> early = new ArrayList<>();
  private boolean described;
  private boolean closed;

  Connection(WebRtc webRtc, List<RTCIceServer> iceServers, Events events) {
    this.webRtc = webRtc;
    this.events = events;
    RTCConfiguration configuration = new RTCConfiguration();
    configuration.iceServers = iceServers;
    this.peer = webRtc.factory().createPeerConnection(configuration, this);
  }

  RTCDataChannel open(String label, boolean reliable) {
    RTCDataChannelInit init = new RTCDataChannelInit();
    init.ordered = reliable;
    if (!reliable) {
      init.maxRetransmits = 0;
    }
    return peer.createDataChannel(label, init);
  }

  void offer(boolean restartIce, Consumer<String> send) {
    RTCOfferOptions options = new RTCOfferOptions();
    options.iceRestart = restartIce;
    peer.createOffer(options, Described.made(later(own -> describe(own, send)), this::failed));
  }

  void answer(String offer, Consumer<String> send) {
    take(
        RTCSdpType.OFFER,
        offer,
        () ->
            peer.createAnswer(
                new RTCAnswerOptions(),
                Described.made(later(own -> describe(own, send)), this::failed)));
  }

  void accept(String answer) {
    take(RTCSdpType.ANSWER, answer, () -> {});
  }

  void add(String candidateInit) {
    try {
      JsonNode init = JSON.readTree(candidateInit);
      RTCIceCandidate candidate =
          new RTCIceCandidate(
              init.path("sdpMid").asText("0"),
              init.path("sdpMLineIndex").asInt(),
              init.path("candidate").asText());
      if (described) {
        peer.addIceCandidate(candidate);
      } else {
        early.add(candidate);
      }
    } catch (JsonProcessingException e) {
      events.failed("the server sent a candidate that is no JSON");
    }
  }

  void close() {
    if (!closed) {
      closed = true;
      peer.close();
    }
  }

  @Override
  public void onIceCandidate(RTCIceCandidate found) {
    String init =
        JSON.createObjectNode()
            .put("candidate", found.sdp)
            .put("sdpMid", found.sdpMid)
            .put("sdpMLineIndex", found.sdpMLineIndex)
            .toString();
    later(() -> events.candidate(init)).run();
  }

  @Override
  public void onConnectionChange(RTCPeerConnectionState state) {
    later(() -> events.state(state)).run();
  }

  @Override
  public void onDataChannel(RTCDataChannel channel) {
    later(() -> events.channel(channel)).run();
  }

  @Override
  public void onAddTrack(RTCRtpReceiver receiver, MediaStream[] streams) {
    later(() -> events.track(receiver)).run();
  }

  private void take(RTCSdpType type, String sdp, Runnable next) {
    peer.setRemoteDescription(
        new RTCSessionDescription(type, sdp),
        Described.taken(
            later(
                () -> {
                  described = true;
                  early.forEach(peer::addIceCandidate);
                  early.clear();
                  next.run();
                }),
            this::failed));
  }

  private void describe(RTCSessionDescription own, Consumer<String> send) {
    peer.setLocalDescription(own, Described.taken(later(() -> send.accept(own.sdp)), this::failed));
  }

  private void failed(String why) {
    later(() -> events.failed(why)).run();
  }

  /** WebRTC calls back on its own threads, and may do so after the end. */
  private Runnable later(Runnable next) {
    return () ->
        webRtc.execute(
            () -> {
              if (!closed) {
                next.run();
              }
            });
  }

  private <T> Consumer<T> later(Consumer<T> next) {
    return value -> later(() -> next.accept(value)).run();
  }
}
