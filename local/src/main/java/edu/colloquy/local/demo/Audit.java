package edu.colloquy.local.demo;

import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.local.cli.DemoFault;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds what was stored against what was seen on the wire. Whatever does not fit is an error,
 * unless the fault that was asked for promises it.
 */
final class Audit {
  private final Results results;
  private final List<Observation> seen;
  private final Optional<DemoFault> fault;
  private final long messagesDoubled;
  private final List<String> errors = new ArrayList<>();

  /**
   * @param messagesDoubled how many queue messages the platform delivered twice on purpose
   */
  Audit(Results results, List<Observation> seen, Optional<DemoFault> fault, long messagesDoubled) {
    this.messagesDoubled = messagesDoubled;
    this.results = results;
    this.seen = seen;
    this.fault = fault;
  }

  int count(Seen what) {
    return (int) seen.stream().filter(one -> one.what() == what).count();
  }

  /** Bots are the participants that carry our customer key. */
  int bots(Seen what) {
    return (int)
        seen.stream()
            .filter(one -> one.what() == what)
            .filter(
                one -> !String.valueOf(one.details().getOrDefault("customer_key", "")).isEmpty())
            .count();
  }

  boolean meetingEnded() {
    return count(Seen.MEETING_ENDED) > 0;
  }

  /** What went wrong, a line each. */
  List<String> errors() {
    expectFailedRooms(fault.filter(DemoFault.AVATAR_CREATE::equals).isPresent() ? 1 : 0);
    expectEqual("avatars", count(Seen.AVATAR_STARTED), count(Seen.AVATAR_STOPPED));
    expectEqual("bots", bots(Seen.PARTICIPANT_JOINED), bots(Seen.PARTICIPANT_LEFT));
    expect(meetingEnded(), "The meeting was not ended.");
    expect(
        results.roomsLive() + results.roomsFailed() == results.rooms().size(),
        "A room neither came to life nor failed.");
    expect(results.session().reportUrl().isPresent(), "There is no report.");
    expect(
        changes(RoomTrigger.WORKER_LOST) == changes(RoomTrigger.WORKER_BACK),
        "A room that lost its worker was not taken up again.");
    fault.ifPresent(this::expectFault);
    results.rooms().stream()
        .filter(room -> room.status() != RoomStatus.FAILED)
        .forEach(this::check);
    return errors;
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      errors.add(otherwise);
    }
  }

  private void expectFailedRooms(int promised) {
    if (results.roomsFailed() != promised) {
      results.rooms().stream()
          .filter(room -> room.status() == RoomStatus.FAILED)
          .forEach(room -> errors.add(room.name() + " failed: " + room.statusReason().orElse("")));
      if (results.roomsFailed() < promised) {
        errors.add("The fault promised a failed room, and none failed.");
      }
    }
  }

  /** A fault that never struck has proved nothing. */
  private void expectFault(DemoFault asked) {
    boolean struck =
        switch (asked) {
          case KILL_WORKER -> changes(RoomTrigger.WORKER_LOST) > 0;
          case AVATAR_CREATE, ZOOM_5XX, DEEPGRAM_DROP -> count(Seen.FAULT) > 0;
          case DUPLICATE_DELIVERY -> messagesDoubled > 0;
        };
    expect(struck, "The fault " + asked.wireName() + " did not strike.");
  }

  private long changes(RoomTrigger trigger) {
    return results.changes().values().stream()
        .flatMap(List::stream)
        .filter(change -> change.trigger() == trigger)
        .count();
  }

  private void expectEqual(String what, int begun, int undone) {
    if (begun != undone) {
      errors.add("%d %s were started and %d stopped.".formatted(begun, what, undone));
    }
  }

  /**
   * The stored words of a student must be the spoken ones, all but the last line where the end of
   * the session cut it off; and a student who finished a line and waited was answered.
   */
  private void check(Room room) {
    List<Turn> turns = results.turns().get(room.id().number());
    List<List<String>> lines = linesOf(room);
    List<String> spoken = lines.stream().flatMap(List::stream).toList();
    List<String> stored =
        words(turns.stream().map(Turn::studentText).collect(Collectors.joining(" ")));
    int cutOff = lines.isEmpty() ? 0 : lines.getLast().size();
    boolean same =
        stored.size() <= spoken.size()
            && stored.size() >= spoken.size() - cutOff
            && spoken.subList(0, stored.size()).equals(stored);
    expect(
        same,
        "%s: %d words were said and %d stored, or not the same."
            .formatted(room.name(), spoken.size(), stored.size()));
    expect(
        lines.size() < 2 || turns.stream().anyMatch(Audit::isAnswered),
        room.name() + ": no turn was answered.");
    expect(
        IntStream.range(0, turns.size()).allMatch(i -> turns.get(i).number() == i),
        room.name() + ": its turns are not numbered without gaps.");
  }

  private List<List<String>> linesOf(Room room) {
    return seen.stream()
        .filter(one -> one.what() == Seen.STUDENT_SPEECH_ENDED)
        .filter(one -> one.subject().equals(room.studentEmail()))
        .map(one -> words(String.valueOf(one.details().get("text"))))
        .toList();
  }

  private static boolean isAnswered(Turn turn) {
    return !turn.studentText().isBlank()
        && turn.tutorText().filter(text -> !text.isBlank()).isPresent();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
