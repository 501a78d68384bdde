package edu.colloquy.simulators.avatar.webrtc;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data channel that keeps what is sent before it is open. Everything here happens on the WebRTC
 * thread.
 */
public final class DataChannel implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DataChannel.class);

  /** More than a viewer misses while it connects means that it never will. */
  private static final int MAX_WAITING = 256;

  private final WebRtc webRtc;
  private final RTCDataChannel channel;
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private Consumer<byte[]> received;
  private boolean closed;

  DataChannel(WebRtc webRtc, RTCDataChannel channel, Consumer<byte[]> received) {
    this.webRtc = webRtc;
    this.channel = channel;
    this.received = received;
    channel.registerObserver(new Observer());
  }

  /** What its opener called it. */
  public String label() {
    return channel.getLabel();
  }

  /** From now on messages go there. */
  public void onMessage(Consumer<byte[]> receiver) {
    received = receiver;
  }

  /** Sends a binary message, now or once the channel is open. */
  public void send(byte[] message) {
    if (!closed && waiting.size() < MAX_WAITING) {
      waiting.add(message);
      flush();
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      channel.unregisterObserver();
      channel.close();
      channel.dispose();
    }
  }

  private void flush() {
    while (!closed && !waiting.isEmpty() && channel.getState() == RTCDataChannelState.OPEN) {
      byte[] message = waiting.remove();
      try {
        channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(message), true));
      } catch (Exception e) { // the library declares no narrower type
        LOG.debug("A message to a viewer of the avatar is lost: {}", e.getMessage());
      }
    }
  }

  private final class Observer implements RTCDataChannelObserver {
    @Override
    public void onBufferedAmountChange(long previous) {
      // Messages are few and short.
    }

    @Override
    public void onStateChange() {
      webRtc.execute(DataChannel.this::flush);
    }

    @Override
    public void onMessage(RTCDataChannelBuffer message) {
      byte[] bytes = new byte[message.data.remaining()]; // the buffer is gone after this call
      message.data.get(bytes);
      webRtc.execute(
          () -> {
            if (!closed) {
              received.accept(bytes);
            }
          });
    }
  }
}
