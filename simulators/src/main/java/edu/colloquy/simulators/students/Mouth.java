package edu.colloquy.simulators.students;

import edu.colloquy.simulators.modem.Speech;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Says one line at a time, 20 ms by 20 ms. Lines are made into audio ahead of time and elsewhere,
 * since that takes longer than the pacer can wait.
 */
final class Mouth {
  private static final Executor ELSEWHERE = Thread::startVirtualThread;
  private static final short[] NOTHING = {};

  private final double speed;
  private CompletableFuture<short[]> prepared = CompletableFuture.completedFuture(NOTHING);
  private short[] line = NOTHING;
  private int position;

  Mouth(double speed) {
    this.speed = speed;
  }

  /** Begins to make audio of the line that will be said next. */
  void prepare(String text) {
    prepared =
        CompletableFuture.supplyAsync(
            () -> Speech.of(text, AudioFrame.SAMPLE_RATE_HZ, speed).samples(), ELSEWHERE);
  }

  /** Whether the prepared line can be said now. */
  boolean ready() {
    return prepared.isDone();
  }

  /** Begins to say the prepared line, again if it was said before. */
  void begin() {
    line = prepared.join();
    position = 0;
  }

  /** The next 20 ms of the line, {@code null} when it has been said. */
  AudioFrame next() {
    if (position >= line.length) {
      return null;
    }
    AudioFrame frame = AudioFrame.copyOf(line, position);
    position += AudioFrame.SAMPLES;
    return frame;
  }

  /** Whether all of the line has been said. */
  boolean finished() {
    return position >= line.length;
  }
}
