package edu.colloquy.domain.meeting.presence;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of somebody's way through a meeting: of each kind of event the latest, whatever the
 * order in which they were told.
 *
 * @param joined when they last came into the main session
 * @param left when they last left the meeting
 * @param visits one for each breakout room they were in
 */
public record Movements(Optional<Stamp> joined, Optional<Stamp> left, List<Visit> visits) {
  static final Movements NONE = new Movements(Optional.empty(), Optional.empty(), List.of());

  /**
   * A hop from room to room passes through the main session, and Zoom tells of that within about
   * two seconds; who comes into the main session later than this has really returned to it, though
   * no leaving of the room was told (as when the host closes all rooms).
   */
  private static final Duration HOP = Duration.ofSeconds(3);

  private static final Comparator<Visit> BY_ENTRY =
      Comparator.comparing(visit -> visit.entered().orElseThrow());

  /** The same with one more event, which may be old or known. */
  Movements with(Sighting event) {
    Stamp stamp = event.stamp();
    return switch (event.kind()) {
      case JOINED -> new Movements(Optional.of(stamp.latest(joined)), left, visits);
      case LEFT -> new Movements(joined, Optional.of(stamp.latest(left)), visits);
      case MOVED -> this;
      case ENTERED_ROOM -> with(visit(event).entered(stamp));
      case LEFT_ROOM -> with(visit(event).left(stamp));
    };
  }

  /** Where they are; in the main session if nothing else is known. */
  Place place(Stamp seen) {
    Optional<Visit> last = visits.stream().filter(Visit::lasts).max(BY_ENTRY);
    Optional<Stamp> came =
        Stream.concat(joined.stream(), last.flatMap(Visit::entered).stream())
            .max(Comparator.naturalOrder());
    if (left.isPresent() && left.get().isAfter(came)) {
      return new Place.Gone(left.get().at());
    }
    return last.filter(this::goesOn)
        .<Place>map(
            visit ->
                new Place.InBreakoutRoom(
                    visit.breakoutRoomUuid(), visit.entered().orElseThrow().at()))
        .orElseGet(() -> new Place.MainSession(backSince().orElse(seen).at()));
  }

  /** Whether they have left the meeting. */
  boolean areOver() {
    return left.isPresent()
        && left.get().isAfter(joined)
        && visits.stream().filter(Visit::lasts).noneMatch(it -> it.entered().get().isAfter(left));
  }

  /** Whether they came into the meeting after somebody else had left it. */
  boolean cameAfter(Movements gone) {
    return joined.isPresent() && joined.get().isAfter(gone.left);
  }

  private boolean goesOn(Visit visit) {
    Stamp entered = visit.entered().orElseThrow();
    boolean returned =
        joined
            .filter(back -> Duration.between(entered.at(), back.at()).compareTo(HOP) > 0)
            .isPresent();
    return entered.isAfter(left) && !returned;
  }

  private Optional<Stamp> backSince() {
    return Stream.concat(joined.stream(), visits.stream().flatMap(visit -> visit.left().stream()))
        .max(Comparator.naturalOrder());
  }

  private Visit visit(Sighting event) {
    String uuid = event.breakoutRoomUuid().orElseThrow();
    return visits.stream()
        .filter(visit -> visit.breakoutRoomUuid().equals(uuid))
        .findFirst()
        .orElse(new Visit(uuid, Optional.empty(), Optional.empty()));
  }

  private Movements with(Visit changed) {
    List<Visit> all =
        Stream.concat(
                visits.stream()
                    .filter(it -> !it.breakoutRoomUuid().equals(changed.breakoutRoomUuid())),
                Stream.of(changed))
            .sorted(Comparator.comparing(Visit::breakoutRoomUuid))
            .toList();
    return new Movements(joined, left, all);
  }
}
