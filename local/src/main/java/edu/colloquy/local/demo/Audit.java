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

/**
 * Holds what was stored against what was seen on the wire. Whatever does not fit is an error,
 * unless the fault that was asked for promises it.
 */
final class Audit {
  private final Results results;
  private final List<Observation> seen;
  private final Optional<DemoFault> fault;
  private final List<String> errors = new ArrayList<>();

  Audit(Results results, List<Observation> seen, Optional<DemoFault> fault) {
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
    if (!meetingEnded()) {
      errors.add("The meeting was not ended.");
    }
    fault.ifPresent(this::expectFault);
    results.rooms().forEach(this::check);
    return errors;
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
          case KILL_WORKER -> lostWorkers() > 0;
          case AVATAR_CREATE, ZOOM_5XX, DEEPGRAM_DROP -> count(Seen.FAULT) > 0;
          case DUPLICATE_DELIVERY -> true;
        };
    if (!struck) {
      errors.add("The fault " + asked.wireName() + " did not strike.");
    }
  }

  private long lostWorkers() {
    return results.changes().values().stream()
        .flatMap(List::stream)
        .filter(change -> change.trigger() == RoomTrigger.WORKER_LOST)
        .count();
  }

  private void expectEqual(String what, int begun, int undone) {
    if (begun != undone) {
      errors.add("%d %s were started and %d stopped.".formatted(begun, what, undone));
    }
  }

  /** The stored words of a student must be the spoken ones, up to a line that the end cut off. */
  private void check(Room room) {
    List<Turn> turns = results.turns().get(room.id().number());
    List<String> stored =
        words(turns.stream().map(Turn::studentText).collect(Collectors.joining(" ")));
    List<String> spoken =
        words(
            seen.stream()
                .filter(one -> one.what() == Seen.STUDENT_SPEECH_ENDED)
                .filter(one -> one.subject().equals(room.studentEmail()))
                .map(one -> String.valueOf(one.details().get("text")))
                .collect(Collectors.joining(" ")));
    int common = Math.min(stored.size(), spoken.size());
    if (!stored.subList(0, common).equals(spoken.subList(0, common))
        || stored.size() > spoken.size()) {
      errors.add(
          "%s: %d words were said and %d stored, or not the same."
              .formatted(room.name(), spoken.size(), stored.size()));
    }
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i).number() != i) {
        errors.add(room.name() + ": its turns are not numbered without gaps.");
        return;
      }
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
