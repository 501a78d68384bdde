package edu.colloquy.integrations.livekit;

import com.google.protobuf.ByteString;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitModels.UserPacket;
import livekit.LivekitRtc.SignalTarget;

/**
 * What we send: data, by the publisher connection, which is made for the first of it. On the WebRTC
 * thread.
 */
final class Outbox implements Connection.Events, RTCDataChannelObserver {
  private final RoomConnection room;
  private final WebRtc webRtc;
  private final Connection connection;
  private final RTCDataChannel reliable;
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private boolean closed;

  Outbox(
      RoomConnection room,
      WebRtc webRtc,
      List<RTCIceServer> iceServers,
      Consumer<String> sendOffer) {
    this.room = room;
    this.webRtc = webRtc;
    this.connection = new Connection(webRtc, iceServers, this);
    this.reliable = connection.open("_reliable", true);
    reliable.registerObserver(this);
    connection.offer(false, sendOffer);
  }

  void send(String topic, byte[] payload) {
    UserPacket.Builder user = UserPacket.newBuilder().setPayload(ByteString.copyFrom(payload));
    if (!topic.isEmpty()) {
      user.setTopic(topic);
    }
    waiting.add(DataPacket.newBuilder().setUser(user).build().toByteArray());
    flush();
  }

  void restart(Consumer<String> sendOffer) {
    connection.offer(true, sendOffer);
  }

  void accept(String answer) {
    connection.accept(answer);
  }

  void add(String candidate) {
    connection.add(candidate);
  }

  void close() {
    closed = true;
    reliable.unregisterObserver();
    connection.close();
    reliable.dispose();
  }

  @Override
  public void candidate(String init) {
    room.trickle(init, SignalTarget.PUBLISHER);
  }

  @Override
  public void state(RTCPeerConnectionState state) {
    if (state == RTCPeerConnectionState.FAILED) {
      room.failed("no way to send data to the server was found");
    }
  }

  @Override
  public void failed(String why) {
    room.failed(why);
  }

  @Override
  public void onBufferedAmountChange(long previous) {
    // What is sent is little.
  }

  @Override
  public void onStateChange() {
    webRtc.execute(this::flush);
  }

  @Override
  public void onMessage(RTCDataChannelBuffer message) {
    // A server sends by the subscriber connection.
  }

  private void flush() {
    while (!closed && !waiting.isEmpty() && reliable.getState() == RTCDataChannelState.OPEN) {
      try {
        reliable.send(new RTCDataChannelBuffer(ByteBuffer.wrap(waiting.peek()), true));
        waiting.remove();
      } catch (Exception e) { // the library declares no narrower type
        room.failed("data could not be sent: " + e.getMessage());
        return;
      }
    }
  }
}
