package edu.colloquy.domain.speech;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The newest audio of a stream that may have to be sent again, at most {@value #MAX_SECONDS}
 * seconds; PCM16 mono 16 kHz. Not thread-safe.
 */
public final class ReplayBuffer {
  private static final int MAX_SECONDS = 90;
  private static final long MAX_SAMPLES = MAX_SECONDS * 16_000L;

  private final Deque<byte[]> pieces = new ArrayDeque<>();
  private long firstSample;
  private long samples;

  /** Appends samples; the array is kept and must not change. Drops the oldest when full. */
  public void append(byte[] pcm) {
    pieces.addLast(pcm);
    samples += pcm.length / 2;
    while (samples > MAX_SAMPLES) {
      dropFirst();
    }
  }

  /** Drops what lies before a position, in samples since the stream began. */
  public void dropBefore(long sample) {
    while (!pieces.isEmpty() && firstSample + pieces.peekFirst().length / 2 <= sample) {
      dropFirst();
    }
    int before = (int) (Math.min(sample, endSample()) - firstSample);
    if (before > 0) {
      byte[] piece = pieces.removeFirst();
      pieces.addFirst(Arrays.copyOfRange(piece, before * 2, piece.length));
      firstSample += before;
      samples -= before;
    }
  }

  /** Empties the buffer and lets it go on from a position. */
  public void restartAt(long sample) {
    pieces.clear();
    samples = 0;
    firstSample = sample;
  }

  /** The position of the oldest sample that is kept. */
  public long firstSample() {
    return firstSample;
  }

  /** The position after the newest sample. */
  public long endSample() {
    return firstSample + samples;
  }

  /** Gives every kept piece, oldest first. */
  public void replay(Consumer<byte[]> to) {
    pieces.forEach(to);
  }

  private void dropFirst() {
    long length = pieces.removeFirst().length / 2;
    firstSample += length;
    samples -= length;
  }
}
