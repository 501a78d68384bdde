package edu.colloquy.local.stepfunctions;

import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A clock that stands still until the test moves it. */
final class VirtualClock implements SchedulingClock {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private record Pending(Instant due, Runnable action) {}

  private final List<Pending> alarms = new ArrayList<>();
  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public Alarm at(Instant due, Runnable action) {
    synchronized (this) {
      if (due.isAfter(now)) {
        Pending pending = new Pending(due, action);
        alarms.add(pending);
        return () -> cancel(pending);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void cancel(Pending pending) {
    alarms.removeIf(alarm -> alarm == pending);
  }

  /** Moves on, ringing what is due in its order. */
  void advance(Duration by) {
    Instant until = instant().plus(by);
    Optional<Pending> next;
    while ((next = takeDue(until)).isPresent()) {
      next.get().action().run();
    }
    synchronized (this) {
      now = until;
    }
  }

  private synchronized Optional<Pending> takeDue(Instant until) {
    Optional<Pending> next =
        alarms.stream()
            .filter(alarm -> !alarm.due().isAfter(until))
            .min(Comparator.comparing(Pending::due));
    next.ifPresent(
        alarm -> {
          alarms.remove(alarm);
          now = alarm.due();
        });
    return next;
  }

  /** Waits until something is set to ring that far from now, to the nanosecond. */
  void awaitAlarmIn(Duration distance) {
    Awaitility.await().until(() -> hasAlarmIn(distance));
  }

  private synchronized boolean hasAlarmIn(Duration distance) {
    return alarms.stream().anyMatch(alarm -> alarm.due().equals(now.plus(distance)));
  }

  /** How far the nearest alarm is. */
  Duration awaitNearest() {
    Awaitility.await().until(() -> nearest().isPresent());
    return nearest().orElseThrow();
  }

  private synchronized Optional<Duration> nearest() {
    return alarms.stream()
        .map(Pending::due)
        .min(Comparator.naturalOrder())
        .map(due -> Duration.between(now, due));
  }
}
