package edu.colloquy.integrations.avatar;

import edu.colloquy.domain.avatar.AvatarEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Which utterances an avatar was given, and what is to be told of each: that it started, and
 * exactly once that it ended, even if the service tells it twice or never. Not thread-safe.
 */
final class Utterances {
  private static final long BYTES_A_SECOND = 24_000 * Short.BYTES;

  private final Map<String, Progress> open = new LinkedHashMap<>();
  private final Set<String> cut = new HashSet<>();
  private List<String> unconfirmed = List.of();

  /** How much of an utterance was given since when. */
  private static final class Progress {
    private final long sinceNanos = System.nanoTime();
    private long bytes;
    private boolean complete;
    private boolean endMayBeMissed;

    Duration untilPlayedOut() {
      long left = sinceNanos + bytes * 1_000_000_000L / BYTES_A_SECOND - System.nanoTime();
      return Duration.ofNanos(Math.max(0, left));
    }
  }

  /** Whether a piece is to be passed on: not if its utterance was interrupted. */
  boolean accepts(String utterance, int bytes) {
    if (cut.contains(utterance)) {
      return false;
    }
    open.computeIfAbsent(utterance, _ -> new Progress()).bytes += bytes;
    return true;
  }

  /** Whether an utterance of which there is audio is complete by this. */
  boolean completes(String utterance) {
    Progress progress = open.get(utterance);
    if (progress == null || progress.complete) {
      return false;
    }
    progress.complete = true;
    return true;
  }

  Optional<AvatarEvent> started(String utterance) {
    return open.containsKey(utterance)
        ? Optional.of(new AvatarEvent.SpeechStarted(utterance))
        : Optional.empty();
  }

  /** The service says that it is over; so are all that were interrupted together with it. */
  List<AvatarEvent> ended(String utterance, boolean interrupted) {
    if (unconfirmed.contains(utterance)) {
      return silenced();
    }
    return open.remove(utterance) == null
        ? List.of()
        : List.of(new AvatarEvent.SpeechEnded(utterance, interrupted));
  }

  /** Everything that was given is to be silenced; {@link #silenced} or {@link #ended} follows. */
  void interrupt() {
    unconfirmed = Stream.concat(unconfirmed.stream(), open.keySet().stream()).toList();
    cut.addAll(open.keySet());
    open.clear();
  }

  /** What was interrupted is silent. */
  List<AvatarEvent> silenced() {
    List<AvatarEvent> events =
        unconfirmed.stream()
            .<AvatarEvent>map(utterance -> new AvatarEvent.SpeechEnded(utterance, true))
            .toList();
    unconfirmed = List.of();
    return events;
  }

  /** The line is lost: of what was handed over completely, the end may be told to nobody. */
  void lineLost() {
    open.values().forEach(progress -> progress.endMayBeMissed = progress.complete);
  }

  /** Each utterance whose end may have been missed, and for how long it may still play. */
  void missed(BiConsumer<String, Duration> to) {
    open.forEach(
        (utterance, progress) -> {
          if (progress.endMayBeMissed) {
            to.accept(utterance, progress.untilPlayedOut());
          }
        });
  }
}
