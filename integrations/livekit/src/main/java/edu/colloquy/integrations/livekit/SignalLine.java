package edu.colloquy.integrations.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/**
 * One WebSocket of signalling (LiveKit: binary {@code SignalRequest} and {@code SignalResponse}).
 * What comes in is told on the WebRTC thread, the end of the line once. Thread-safe.
 */
final class SignalLine extends WebSocketListener {
  /** Is told what comes over a line. */
  interface Receiver {
    void said(SignalLine line, SignalResponse response);

    /**
     * The line is gone.
     *
     * @param status the HTTP status that refused it, or 0
     */
    void gone(SignalLine line, int status, String why);
  }

  private final WebRtc webRtc;
  private final Receiver receiver;
  private final WebSocket socket;
  private boolean ended;

  SignalLine(WebRtc webRtc, OkHttpClient http, String url, Receiver receiver) {
    this.webRtc = webRtc;
    this.receiver = receiver;
    this.socket = http.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  void send(SignalRequest.Builder request) {
    socket.send(ByteString.of(request.build().toByteArray()));
  }

  void close() {
    socket.close(1000, null);
  }

  @Override
  public void onMessage(WebSocket from, ByteString bytes) {
    try {
      SignalResponse response = SignalResponse.parseFrom(bytes.asByteBuffer());
      webRtc.execute(() -> receiver.said(this, response));
    } catch (InvalidProtocolBufferException e) {
      from.cancel();
      end(0, "the server does not speak LiveKit's protocol: " + e.getMessage());
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(1000, null);
    end(0, "the server closed the line: " + code + " " + reason);
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, Response response) {
    int status = response == null ? 0 : response.code();
    end(status, status == 0 ? "the line broke: " + failure.getMessage() : "HTTP " + status);
  }

  private void end(int status, String why) {
    webRtc.execute(
        () -> {
          if (!ended) {
            ended = true;
            receiver.gone(this, status, why);
          }
        });
  }
}
