package edu.colloquy.domain.meeting.presence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * When something happened in a meeting. Zoom's {@code join_time} and {@code leave_time} are whole
 * seconds, in which a person can go through several rooms; of the same second, the event that Zoom
 * stamped later ({@code event_ts}, milliseconds) happened later.
 */
public record Stamp(Instant at, Instant sentAt) implements Comparable<Stamp> {
  private static final Comparator<Stamp> ORDER =
      Comparator.comparing(Stamp::at).thenComparing(Stamp::sentAt);

  /**
   * The stamp of an event.
   *
   * @param time {@code join_time} or {@code leave_time}, if it has one
   * @param sentAt {@code event_ts}
   */
  public static Stamp of(Optional<Instant> time, Instant sentAt) {
    return new Stamp(time.orElse(sentAt).truncatedTo(ChronoUnit.SECONDS), sentAt);
  }

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }

  /** Whether this is later than another, if there is another. */
  boolean isAfter(Optional<Stamp> other) {
    return other.isEmpty() || compareTo(other.get()) > 0;
  }

  /** The later of the two. */
  Stamp latest(Optional<Stamp> other) {
    return isAfter(other) ? this : other.get();
  }
}
