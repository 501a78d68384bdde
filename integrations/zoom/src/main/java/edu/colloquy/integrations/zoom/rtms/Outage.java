package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.integrations.zoom.rtms.Line.Kind;
import java.time.Instant;
import java.util.Optional;

/** For how long media have not flowed, and what is dialled again when. Not thread-safe. */
final class Outage {
  /** After so many media connections failed in a row, another media server is asked for. */
  private static final int MEDIA_ATTEMPTS = 3;

  private final RtmsTimings timings;
  private int attempts;
  private int mediaAttempts;
  private Instant since = Instant.MAX;
  private Optional<Redial> redial = Optional.empty();

  private record Redial(Instant at, Kind kind) {}

  Outage(RtmsTimings timings) {
    this.timings = timings;
  }

  /** Media do not flow, unless that was so already. */
  void begins(Instant now) {
    if (since.equals(Instant.MAX)) {
      since = now;
    }
  }

  /** Media flow. */
  void ends() {
    attempts = 0;
    mediaAttempts = 0;
    since = Instant.MAX;
  }

  /** Whether it is to be given up. */
  boolean isTooLong(Instant now) {
    return since.plus(timings.outageLimit()).isBefore(now);
  }

  /** How often it was dialled in vain. */
  int attempts() {
    return attempts;
  }

  /**
   * Something is lost: dials it again after a pause, which grows.
   *
   * @param signalingHolds whether it was no more than the media connection
   * @return what will be dialled; for signaling the media connection goes too
   */
  Kind dialAgain(boolean signalingHolds, Instant now) {
    boolean mediaAlone = signalingHolds && ++mediaAttempts <= MEDIA_ATTEMPTS;
    if (!mediaAlone) {
      mediaAttempts = 0;
    }
    Kind kind = mediaAlone ? Kind.MEDIA : Kind.SIGNALING;
    redial = Optional.of(new Redial(now.plus(timings.pauseBefore(attempts++)), kind));
    return kind;
  }

  /** What is to be dialled now. */
  Optional<Kind> due(Instant now) {
    return redial.filter(it -> !now.isBefore(it.at())).map(Redial::kind);
  }

  /** When something is to be dialled; never if nothing is. */
  Instant dueAt() {
    return redial.map(Redial::at).orElse(Instant.MAX);
  }

  /** Something is dialled. */
  void dialled() {
    redial = Optional.empty();
  }
}
