package edu.colloquy.containers.botrunner.voice;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One thread that lets all voices of a bot-runner out, 20 ms at a time. Thread-safe. */
public final class Metronome implements AutoCloseable {
  private static final long FRAME_MS = 20;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("bot-voices").factory());
  private final Set<Runnable> beats = ConcurrentHashMap.newKeySet();

  /** Begins to beat. */
  public Metronome() {
    thread.scheduleAtFixedRate(
        () -> beats.forEach(Runnable::run), FRAME_MS, FRAME_MS, TimeUnit.MILLISECONDS);
  }

  /** Calls this every 20 ms; it must neither block nor throw. */
  void add(Runnable beat) {
    beats.add(beat);
  }

  void remove(Runnable beat) {
    beats.remove(beat);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
