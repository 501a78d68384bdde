package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/** A participant at the other end of a WebSocket. Thread-safe; nothing here blocks. */
final class SocketClient implements MeetingClient {
  /** A second and a half of audio: who is that far behind loses frames, as on a bad line. */
  private static final int MAX_IN_FLIGHT = 75;

  private final Session session;
  private final VoiceQueue voice = new VoiceQueue();

  /** Of the pacer's thread alone. */
  private final LongSilence silence = new LongSilence();

  private final AtomicInteger inFlight = new AtomicInteger();
  private final Callback sent =
      Callback.from(inFlight::decrementAndGet, _ -> inFlight.decrementAndGet());
  private volatile Participant participant;

  SocketClient(Session session) {
    this.session = session;
  }

  /** Who this client is in the meeting; {@code null} until it has joined. */
  Participant participant() {
    return participant;
  }

  void joinedAs(Participant joined) {
    participant = joined;
    if (!session.isOpen()) {
      joined.disconnected(); // The line broke while the door was being opened.
    }
  }

  /**
   * Takes audio that the client sent.
   *
   * @throws MeetingRefused if it is not whole frames, or more than a minute of it is waiting
   */
  void speak(ByteBuffer pcm) throws MeetingRefused {
    if (pcm.remaining() % AudioFrame.BYTES != 0) {
      throw MeetingRefused.failed(
          "Audio comes in frames of %d bytes (PCM16 little-endian mono 16 kHz, 20 ms), got %d."
              .formatted(AudioFrame.BYTES, pcm.remaining()));
    }
    boolean kept = true;
    while (pcm.hasRemaining()) {
      kept &= voice.offer(AudioFrame.read(pcm));
    }
    if (!kept) {
      throw MeetingRefused.failed("More than 60 s of your audio is waiting; audio was dropped.");
    }
  }

  @Override
  public AudioFrame nextFrame() {
    return voice.poll();
  }

  @Override
  public void hear(AudioFrame frame) {
    if (inFlight.get() < MAX_IN_FLIGHT && session.isOpen()) {
      silence.take(frame).ifPresent(this::send);
    }
  }

  @Override
  public void event(MeetingEvent event) {
    send(MeetingEventJson.of(event));
    if (event instanceof MeetingEvent.MeetingEnded) {
      close(StatusCode.NORMAL, "meeting ended");
    } else if (event instanceof MeetingEvent.Removed) {
      close(StatusCode.NORMAL, "removed by a host");
    }
  }

  /** Says that something was refused, in answer to this message. */
  void refuse(MeetingRefused refused, JsonNode message) {
    send(MeetingEventJson.of(refused, message));
  }

  /** Says that a function was carried out. */
  void succeed(JsonNode call, JsonNode result) {
    send(MeetingEventJson.success(call, result));
  }

  void close(int status, String reason) {
    session.close(status, reason, Callback.NOOP);
  }

  private void send(ByteBuffer pcm) {
    inFlight.incrementAndGet();
    session.sendBinary(pcm, sent);
  }

  private void send(String text) {
    if (session.isOpen()) {
      session.sendText(text, Callback.NOOP);
    }
  }
}
