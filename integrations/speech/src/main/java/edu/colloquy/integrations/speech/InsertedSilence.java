package edu.colloquy.integrations.speech;

import java.util.ArrayList;
import java.util.List;

/**
 * Silence that was sent so that a stream stays open, though the source sent nothing: positions are
 * to be told as if it had not been. In samples. Thread-safe.
 */
final class InsertedSilence {

  /** A stretch of silence, by positions in what was sent. */
  private record Stretch(long start, long end) {}

  private final List<Stretch> stretches = new ArrayList<>();
  private long sent;

  /** So much of the source was sent. */
  synchronized void sent(long samples) {
    sent += samples;
  }

  /** So much silence was sent of our own. */
  synchronized void inserted(long samples) {
    if (!stretches.isEmpty() && stretches.getLast().end() == sent) {
      Stretch last = stretches.removeLast();
      stretches.add(new Stretch(last.start(), sent + samples));
    } else {
      stretches.add(new Stretch(sent, sent + samples));
    }
    sent += samples;
  }

  /** The source's position for a position in what was sent. */
  synchronized long source(long position) {
    long before = 0;
    for (Stretch stretch : stretches) {
      if (position <= stretch.start()) {
        break;
      }
      before += Math.min(position, stretch.end()) - stretch.start();
    }
    return position - before;
  }
}
