package edu.colloquy.local.demo;

import static edu.colloquy.local.demo.SaidWords.words;

import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.local.cli.DemoFault;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import java.util.ArrayList;
import java.util.List;
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
  private final String lecture;
  private final Optional<DemoFault> fault;
  private final Struck struck;
  private final List<String> errors = new ArrayList<>();

  /**
   * What was done on purpose that the simulators do not see.
   *
   * @param workersKilled how many workers got a SIGKILL
   * @param messagesDoubled how many queue messages the platform delivered twice
   */
  record Struck(int workersKilled, long messagesDoubled) {}

  /**
   * @param lecture what the professor said to its end
   */
  Audit(
      Results results,
      List<Observation> seen,
      String lecture,
      Optional<DemoFault> fault,
      Struck struck) {
    this.lecture = lecture;
    this.struck = struck;
    this.results = results;
    this.seen = seen;
    this.fault = fault;
  }

  int count(Seen what) {
    return (int) seen.stream().filter(one -> one.what() == what).count();
  }

  /** The bots of rooms are participants with a customer key of ours that says so. */
  int bots(Seen what) {
    return (int)
        seen.stream()
            .filter(one -> one.what() == what)
            .filter(one -> isBot(String.valueOf(one.details().get("customer_key"))))
            .count();
  }

  private static boolean isBot(String customerKey) {
    return CustomerKey.parse(customerKey).filter(CustomerKey.Bot.class::isInstance).isPresent();
  }

  boolean meetingEnded() {
    return count(Seen.MEETING_ENDED) > 0;
  }

  /** What went wrong, a line each. */
  List<String> errors() {
    expectFailedRooms();
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
    expect(
        words(lecture).equals(words(heardLecture())),
        "The lecture's words were not stored as they were said.");
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

  private void expectFailedRooms() {
    results.rooms().stream()
        .filter(room -> room.status() == RoomStatus.FAILED)
        .forEach(room -> errors.add(room.name() + " failed: " + room.statusReason().orElse("")));
  }

  /** A fault that never struck has proved nothing. */
  private void expectFault(DemoFault asked) {
    boolean hit =
        switch (asked) {
          case KILL_WORKER ->
              struck.workersKilled() == WorkerKiller.VICTIMS
                  && changes(RoomTrigger.WORKER_LOST) >= WorkerKiller.VICTIMS;
          case AVATAR_CREATE ->
              count(Seen.FAULT) > 0
                  && results.rooms().stream().filter(room -> room.avatar().isEmpty()).count() == 1;
          case ZOOM_5XX, ZOOM_429, WEBHOOK_REPLAY, DEEPGRAM_DROP, RTMS_DROP ->
              count(Seen.FAULT) > 0;
          case DUPLICATE_DELIVERY -> struck.messagesDoubled() > 0;
        };
    expect(hit, "The fault " + asked.wireName() + " did not strike.");
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

  /** What a student said must be stored; and who finished a line and waited was answered. */
  private void check(Room room) {
    List<Turn> turns = results.turns().get(room.id().number());
    String stored = turns.stream().map(Turn::studentText).collect(Collectors.joining(" "));
    var said = new SaidWords(seen, room, fault.filter(DemoFault.KILL_WORKER::equals).isPresent());
    expect(
        said.areStoredIn(stored),
        "%s: %d words were said and %d stored, or not the same."
            .formatted(room.name(), said.count(), words(stored).size()));
    expect(
        said.lines() < 2 || turns.stream().anyMatch(Audit::isAnswered),
        room.name() + ": no turn was answered.");
    expect(
        lecture.isBlank()
            || turns.stream().filter(Audit::isAnswered).limit(1).allMatch(Audit::usesLecture),
        room.name() + ": the tutor did not know the lecture at its first answer.");
    expect(
        IntStream.range(0, turns.size()).allMatch(i -> turns.get(i).number() == i),
        room.name() + ": its turns are not numbered without gaps.");
  }

  private String heardLecture() {
    return results.lecture().stream().map(RtmsChunk::text).collect(Collectors.joining(" "));
  }

  private static boolean usesLecture(Turn turn) {
    return turn.sources().stream().anyMatch(source -> source.startsWith("rtms:"));
  }

  private static boolean isAnswered(Turn turn) {
    return !turn.studentText().isBlank()
        && turn.tutorText().filter(text -> !text.isBlank()).isPresent();
  }
}
