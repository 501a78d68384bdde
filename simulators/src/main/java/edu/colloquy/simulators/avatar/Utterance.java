package edu.colloquy.simulators.avatar;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.UUID;

/**
 * One utterance: the audio from the first {@code agent.speak} to {@code agent.speak_end}, cut into
 * packets as it is played. Chunks are not copied unless a packet spans two of them. Not
 * thread-safe; its {@link Voice} guards it.
 */
final class Utterance {
  /** 20 ms of PCM16 mono at 24 kHz. */
  static final int FRAME_BYTES = 960;

  /** WebRTC: a packet of Opus holds up to 60 ms. */
  private static final int MAX_PACKET_BYTES = 3 * FRAME_BYTES;

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

  /** The next frames, one to three of 20 ms, or null where there is (still) none. */
  ByteBuffer nextPacket(long nowNanos) {
    int bytes = packetBytes();
    if (nowNanos < readyNanos || bytes == 0) {
      return null;
    }
    started = true;
    ByteBuffer first = chunks.element();
    return first.remaining() >= bytes ? slice(first, bytes) : gather(bytes);
  }

  private int packetBytes() {
    int wholeFrames = waitingBytes / FRAME_BYTES * FRAME_BYTES;
    if (wholeFrames == 0 && complete && waitingBytes > 0) {
      return FRAME_BYTES;
    }
    return Math.min(wholeFrames, MAX_PACKET_BYTES);
  }

  private ByteBuffer slice(ByteBuffer chunk, int bytes) {
    ByteBuffer packet = chunk.slice(chunk.position(), bytes);
    consume(chunk, bytes);
    return packet;
  }

  private ByteBuffer gather(int bytes) {
    ByteBuffer packet = ByteBuffer.allocate(bytes);
    while (packet.hasRemaining() && !chunks.isEmpty()) {
      ByteBuffer chunk = chunks.element();
      int some = Math.min(packet.remaining(), chunk.remaining());
      packet.put(packet.position(), chunk, chunk.position(), some);
      packet.position(packet.position() + some);
      consume(chunk, some);
    }
    return packet.rewind();
  }

  private void consume(ByteBuffer chunk, int bytes) {
    chunk.position(chunk.position() + bytes);
    waitingBytes -= bytes;
    if (!chunk.hasRemaining()) {
      chunks.remove();
    }
  }
}
