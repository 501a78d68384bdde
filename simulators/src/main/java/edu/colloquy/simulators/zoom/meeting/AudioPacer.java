package edu.colloquy.simulators.zoom.meeting;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of all rooms: every 20 ms it carries 20 ms of audio in every meeting, on one thread
 * of its own.
 */
public final class AudioPacer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AudioPacer.class);
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(AudioFrame.MILLIS);
  private static final long CATCH_UP_NANOS = 10 * PERIOD_NANOS;

  private final Supplier<? extends Collection<LiveMeeting>> meetings;
  private final Mixer mixer = new Mixer();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Starts to tick.
   *
   * @param meetings the meetings of the moment
   */
  public AudioPacer(Supplier<? extends Collection<LiveMeeting>> meetings) {
    this.meetings = meetings;
    this.thread = Thread.ofPlatform().name("zoom-audio-pacer").daemon().start(this::run);
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    long next = System.nanoTime();
    while (!closed) {
      long wait = next - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
        continue;
      }
      // After a short stall the lost ticks are made up for; after a long one they are forgotten,
      // as nobody wants to hear seconds of audio at once.
      next = -wait > CATCH_UP_NANOS ? System.nanoTime() + PERIOD_NANOS : next + PERIOD_NANOS;
      meetings.get().forEach(this::tick);
    }
  }

  private void tick(LiveMeeting meeting) {
    try {
      meeting.tick(mixer);
    } catch (RuntimeException e) {
      LOG.error("Lost 20 ms of audio of a simulated meeting; other meetings go on.", e);
    }
  }
}
