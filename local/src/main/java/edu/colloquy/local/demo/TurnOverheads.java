package edu.colloquy.local.demo;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.room.Room;
import edu.colloquy.simulators.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How long the turns of a session took beyond the outside services' own work, measured on the wire:
 * from the moment a student's last voiced sample entered the meeting to the avatar's first sound,
 * less the time in which recogniser, model, voice or avatar worked by their own clocks. Where the
 * model works ahead while the recogniser still listens, that time is taken off once.
 */
final class TurnOverheads {
  private final List<Observation> seen;

  TurnOverheads(List<Observation> seen) {
    this.seen = seen;
  }

  /** The overhead of each answered turn of these rooms, in ms, smallest first. */
  List<Long> sortedMs(List<Room> rooms) {
    return rooms.stream().flatMap(room -> of(room).stream()).sorted().toList();
  }

  /** A percentile of sorted values; empty if there is none. */
  static OptionalLong percentile(List<Long> sorted, double share) {
    if (sorted.isEmpty()) {
      return OptionalLong.empty();
    }
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return OptionalLong.of(sorted.get(Math.max(0, index)));
  }

  private List<Long> of(Room room) {
    String avatar = room.avatar().map(AvatarSession::id).orElse("");
    Set<String> askers = Set.of(room.id().toString(), avatar);
    List<Long> overheads = new ArrayList<>();
    long silentSince = -1;
    long services = 0;
    long servedUntil = 0;
    Set<Object> counted = new HashSet<>();
    for (Observation one : seen) {
      switch (one.what()) {
        case STUDENT_SPEECH_ENDED -> {
          if (one.subject().equals(room.studentEmail())) {
            silentSince = one.atNanos();
            services = 0;
            servedUntil = silentSince;
            counted.clear();
          }
        }
        case SERVICE_TIME -> {
          // Each service once: what it does for later sentences is not waited for.
          if (silentSince >= 0
              && askers.contains(one.subject())
              && counted.add(one.details().get("service"))) {
            long from = one.atNanos() - (long) one.details().get("nanos");
            services += Math.max(0, one.atNanos() - Math.max(servedUntil, from));
            servedUntil = Math.max(servedUntil, one.atNanos());
          }
        }
        case AVATAR_SPEECH_STARTED -> {
          if (silentSince >= 0 && one.subject().equals(avatar)) {
            overheads.add((one.atNanos() - silentSince - services) / 1_000_000);
            silentSince = -1;
          }
        }
        default -> {}
      }
    }
    return overheads;
  }
}
