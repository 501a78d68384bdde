package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.domain.rtms.RtmsStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What webhooks told of a stream's connection. Their times are Zoom's and are compared with each
 * other alone, never with a clock of this machine: the two may differ by minutes. Not thread-safe.
 */
final class StreamNews {
  private Instant newest = Instant.MIN;
  private boolean dialledSince;

  /** Signaling is dialled: whatever happened before is repaired by that. */
  void dialled() {
    dialledSince = true;
  }

  /**
   * Whether the stream was interrupted or offered anew, and signaling has not been dialled since
   * the last look. If it was dialled and lost once more between two looks, keep-alives tell that.
   */
  boolean isWorthDialling(RtmsStream stream) {
    Instant told =
        Stream.concat(
                stream.interruptedAt().stream(),
                Stream.of(stream.offeredAt()).filter(at -> at.isAfter(stream.startedAt())))
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    boolean isNews = told.isAfter(newest);
    newest = isNews ? told : newest;
    return isNews && !dialledSince;
  }

  /** The stream was looked at. */
  void learnt() {
    dialledSince = false;
  }
}
