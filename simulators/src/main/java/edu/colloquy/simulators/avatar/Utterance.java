package edu.colloquy.simulators.avatar;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.UUID;

/**
 * One utterance: the audio from the first {@code agent.speak} to {@code agent.speak_end}, cut into
 * frames as it is played. Chunks are not copied unless a frame spans two of them. Not thread-safe;
 * its {@link Voice} guards it.
 */
final class Utterance {
  /** 20 ms of PCM16 mono at 24 kHz. */
  static final int FRAME_BYTES = 960;

  private final String eventId;
  private final String taskId = UUID.randomUUID().toString();
  private final long arrivedNanos;
  private final long readyNanos;
  private final ArrayDeque<ByteBuffer> chunks = new ArrayDeque<>();
  private int waitingBytes;
  private boolean complete;
  private boolean started;

  /**
   * Begins with the arrival of a first chunk.
   *
   * @param eventId the id of that chunk, which events about the utterance echo
   * @param arrivedNanos when it arrived
   * @param readyNanos when the renderer will have its first frame
   */
  Utterance(String eventId, long arrivedNanos, long readyNanos) {
    this.eventId = eventId;
    this.arrivedNanos = arrivedNanos;
    this.readyNanos = readyNanos;
  }

  String eventId() {
    return eventId;
  }

  String taskId() {
    return taskId;
  }

  long arrivedNanos() {
    return arrivedNanos;
  }

  boolean started() {
    return started;
  }

  boolean complete() {
    return complete;
  }

  /** Whether everything was played and nothing more will come. */
  boolean playedOut() {
    return complete && waitingBytes == 0;
  }

  void add(byte[] pcm) {
    if (pcm.length > 0) {
      chunks.add(ByteBuffer.wrap(pcm));
      waitingBytes += pcm.length;
    }
  }

  /** No more audio will come: a last, incomplete frame may be filled up with silence. */
  void end() {
    complete = true;
  }

  /** The next 20 ms, or null where there is (still) none. */
  ByteBuffer nextFrame(long nowNanos) {
    boolean whole = waitingBytes >= FRAME_BYTES;
    if (nowNanos < readyNanos || !(whole || complete && waitingBytes > 0)) {
      return null;
    }
    started = true;
    ByteBuffer first = chunks.element();
    return first.remaining() >= FRAME_BYTES ? slice(first) : gather();
  }

  private ByteBuffer slice(ByteBuffer chunk) {
    ByteBuffer frame = chunk.slice(chunk.position(), FRAME_BYTES);
    consume(chunk, FRAME_BYTES);
    return frame;
  }

  private ByteBuffer gather() {
    ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES);
    while (frame.hasRemaining() && !chunks.isEmpty()) {
      ByteBuffer chunk = chunks.element();
      int bytes = Math.min(frame.remaining(), chunk.remaining());
      frame.put(frame.position(), chunk, chunk.position(), bytes);
      frame.position(frame.position() + bytes);
      consume(chunk, bytes);
    }
    return frame.rewind();
  }

  private void consume(ByteBuffer chunk, int bytes) {
    chunk.position(chunk.position() + bytes);
    waitingBytes -= bytes;
    if (!chunk.hasRemaining()) {
      chunks.remove();
    }
  }
}
