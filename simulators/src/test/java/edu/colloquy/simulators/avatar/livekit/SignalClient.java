package edu.colloquy.simulators.avatar.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalResponse.MessageCase;

/** A client's signalling, without its media. */
final class SignalClient implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<SignalResponse> responses = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
  private final WebSocket socket;

  SignalClient(URI uri) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, this).join();
  }

  SignalResponse next() throws InterruptedException {
    SignalResponse response = responses.poll(10, TimeUnit.SECONDS);
    if (response == null) {
      throw new AssertionError("the server said nothing more");
    }
    return response;
  }

  /** The next message of a kind; others before it are passed over. */
  SignalResponse next(MessageCase kind) throws InterruptedException {
    SignalResponse response = next();
    while (response.getMessageCase() != kind) {
      response = next();
    }
    return response;
  }

  void say(SignalRequest.Builder request) {
    socket.sendBinary(ByteBuffer.wrap(request.build().toByteArray()), true).join();
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] piece = new byte[data.remaining()];
    data.get(piece);
    pieces.writeBytes(piece);
    if (last) {
      try {
        responses.add(SignalResponse.parseFrom(pieces.toByteArray()));
      } catch (InvalidProtocolBufferException e) {
        throw new AssertionError(e);
      }
      pieces.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
