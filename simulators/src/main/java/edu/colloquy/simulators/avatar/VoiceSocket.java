package edu.colloquy.simulators.avatar;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * One session's voice for at most one listener. One who enters under the same token throws the one
 * before out, as LiveKit does with a duplicate identity; frames for one who reads too slowly are
 * dropped. Thread-safe; never blocks.
 */
final class VoiceSocket {
  /** The close code of a listener whose place another one took. */
  static final int REPLACED = 4409;

  /** Five seconds of audio. */
  private static final int MAX_UNSENT_FRAMES = 250;

  private final AtomicReference<Listener> listener = new AtomicReference<>();

  void enter(Session connection) {
    Listener before = listener.getAndSet(new Listener(connection, new AtomicInteger()));
    if (before != null) {
      before.connection.close(REPLACED, "another client entered with this token", Callback.NOOP);
    }
  }

  void leave(Session connection) {
    listener.updateAndGet(
        current -> current != null && current.connection == connection ? null : current);
  }

  void play(ByteBuffer frames) {
    Listener current = listener.get();
    if (current != null) {
      current.send(frames);
    }
  }

  void close(EndReason reason) {
    Listener last = listener.getAndSet(null);
    if (last != null) {
      last.connection.close(1000, reason.name(), Callback.NOOP);
    }
  }

  private record Listener(Session connection, AtomicInteger unsentFrames) {
    void send(ByteBuffer frame) {
      if (unsentFrames.incrementAndGet() > MAX_UNSENT_FRAMES) {
        unsentFrames.decrementAndGet();
        return;
      }
      connection.sendBinary(
          frame,
          Callback.from(unsentFrames::decrementAndGet, lost -> unsentFrames.decrementAndGet()));
    }
  }
}
