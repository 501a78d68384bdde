package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import java.util.function.Consumer;

/** Takes what comes over a data channel. Called by WebRTC's network thread. */
record Inbox(Consumer<byte[]> received) implements RTCDataChannelObserver {

  @Override
  public void onBufferedAmountChange(long previous) {
    // Nothing is sent here.
  }

  @Override
  public void onStateChange() {
    // What is open receives, what is closed does not.
  }

  @Override
  public void onMessage(RTCDataChannelBuffer message) {
    byte[] bytes = new byte[message.data.remaining()]; // the buffer is gone after this call
    message.data.get(bytes);
    received.accept(bytes);
  }
}
