package edu.colloquy.integrations.speech;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One timer that keeps all silent streams open: Deepgram closes a stream after 10 s without audio
 * or KeepAlive (Deepgram: audio-keep-alive). Thread-safe.
 */
final class KeepAlives {
  /** How often a stream is looked at, as a share of the silence that calls for a KeepAlive. */
  private static final int LOOKS = 4;

  private final long silenceNanos;
  private final Set<LiveTranscription> streams = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deepgram-keep-alive").factory());

  /**
   * @param silence after so long without audio a KeepAlive is sent, and again after as long
   */
  KeepAlives(Duration silence) {
    silenceNanos = silence.toNanos();
    long everyNanos = silenceNanos / LOOKS;
    timer.scheduleWithFixedDelay(this::tick, everyNanos, everyNanos, TimeUnit.NANOSECONDS);
  }

  void add(LiveTranscription stream) {
    streams.add(stream);
  }

  private void tick() {
    long now = System.nanoTime();
    streams.removeIf(LiveTranscription::isOver);
    streams.forEach(stream -> stream.keepAlive(now, silenceNanos));
  }
}
