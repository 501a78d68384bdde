package edu.colloquy.simulators.avatar.livekit;

import java.nio.ByteBuffer;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.SignalResponse;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** One open signalling connection. Sending never blocks; what a lost connection misses is lost. */
final class SignalSocket {
  private final Session connection;

  SignalSocket(Session connection) {
    this.connection = connection;
  }

  void send(SignalResponse.Builder message) {
    connection.sendBinary(ByteBuffer.wrap(message.build().toByteArray()), Callback.NOOP);
  }

  /** Says why it is over and what the client should do, then closes. */
  void leave(DisconnectReason reason, LeaveRequest.Action action) {
    send(
        SignalResponse.newBuilder()
            .setLeave(LeaveRequest.newBuilder().setReason(reason).setAction(action)));
    close(1000, reason.name());
  }

  void close(int code, String reason) {
    connection.close(code, reason, Callback.NOOP);
  }
}
