package edu.colloquy.local.demo;

import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.local.cli.view.DemoView;
import edu.colloquy.local.cli.view.RoomView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * What a professor's dashboard knows of a session: made of the pushes that came, and of nothing
 * else. Guarded by its own lock.
 */
final class LiveState {
  private final List<String> students;
  private final Duration planned;
  private final Map<Integer, RoomView> rooms = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();
  private final CompletableFuture<ServerMessage.SessionEnded> ended = new CompletableFuture<>();
  private final CompletableFuture<String> report = new CompletableFuture<>();
  private final CompletableFuture<String> session = new CompletableFuture<>();
  private Optional<Long> begunAtNanos = Optional.empty();
  private String phase = "starting the platform";
  private DemoView.Startup startup;

  LiveState(List<String> students, Duration planned) {
    this.students = students;
    this.planned = planned;
    this.startup = new DemoView.Startup(0, students.size(), "rooms live");
    for (int number = 1; number <= students.size(); number++) {
      rooms.put(number, room(number));
    }
  }

  /** All is up: the session begins, and its time counts from now. */
  synchronized void begin() {
    begunAtNanos = Optional.of(System.nanoTime());
    phase = "creating";
  }

  /** The id of the session, once it is known. */
  CompletableFuture<String> session() {
    return session;
  }

  /** The end of the session. */
  CompletableFuture<ServerMessage.SessionEnded> ended() {
    return ended;
  }

  /** Where the report is. */
  CompletableFuture<String> report() {
    return report;
  }

  /** The session cannot come, if there is an error. */
  void refused(Throwable error) {
    if (error != null) {
      session.completeExceptionally(error);
    }
  }

  synchronized void notice(String notice) {
    notices.add(notice);
  }

  synchronized void phase(String now) {
    phase = now;
  }

  /** Takes what was pushed. */
  synchronized void took(Frame frame) {
    switch (frame.message()) {
      case ServerMessage.SessionProgress progress -> progressed(progress);
      case ServerMessage.SessionCreated created -> phase = "live";
      case ServerMessage.RoomStatus status -> changed(status);
      case ServerMessage.TranscriptUpdate update -> said(update);
      case ServerMessage.TranscriptUpdates updates -> updates.updates().forEach(this::said);
      case ServerMessage.Turn turn -> turned(turn);
      case ServerMessage.Alert alert ->
          notices.add(
              alert.roomId().map(room -> "Room " + number(room) + ": ").orElse("")
                  + alert.detail());
      case ServerMessage.SessionEnded over -> {
        phase = over.status().toLowerCase();
        ended.complete(over);
      }
      case ServerMessage.SessionReportReady ready -> report.complete(ready.reportUrl());
      case ServerMessage.Error error -> notices.add(error.message());
      default -> {}
    }
  }

  /** What is to be shown now. */
  synchronized DemoView view() {
    return new DemoView(
        session.isDone() && !session.isCompletedExceptionally() ? session.join() : "",
        phase,
        begunAtNanos.map(at -> Duration.ofNanos(System.nanoTime() - at)).orElse(Duration.ZERO),
        planned,
        List.copyOf(rooms.values()),
        startup,
        notices);
  }

  private void progressed(ServerMessage.SessionProgress progress) {
    session.complete(progress.sessionId());
    if (progress.step().equals("meeting")) {
      phase = "creating meeting";
    } else {
      phase = progress.done() < progress.total() ? "opening rooms" : phase;
      startup = new DemoView.Startup(progress.done(), progress.total(), "rooms live");
    }
  }

  private void changed(ServerMessage.RoomStatus status) {
    rooms.computeIfPresent(
        number(status.roomId()),
        (number, room) ->
            new RoomView(
                room.room(),
                room.student(),
                status.status().toLowerCase(),
                room.studentWords(),
                room.tutorWords(),
                room.overheadMs(),
                room.turns()));
    if (status.status().equals("FAILED")) {
      notices.add("Room " + number(status.roomId()) + " failed: " + status.reason().orElse(""));
    }
  }

  private void said(ServerMessage.TranscriptUpdate update) {
    boolean student = update.speaker().equals("student");
    rooms.computeIfPresent(
        number(update.roomId()),
        (number, room) ->
            new RoomView(
                room.room(),
                room.student(),
                room.status(),
                student ? update.text() : room.studentWords(),
                student ? room.tutorWords() : update.text(),
                room.overheadMs(),
                room.turns()));
  }

  private void turned(ServerMessage.Turn turn) {
    Long overhead = turn.timingsMs().get("overhead_ms");
    rooms.computeIfPresent(
        number(turn.roomId()),
        (number, room) ->
            new RoomView(
                room.room(),
                room.student(),
                room.status(),
                turn.studentText().isBlank() ? room.studentWords() : turn.studentText(),
                turn.tutorText(),
                overhead == null ? room.overheadMs() : OptionalLong.of(overhead),
                room.turns() + (turn.studentText().isBlank() ? 0 : 1)));
  }

  private RoomView room(int number) {
    return new RoomView(
        "Room " + number, students.get(number - 1), "pending", "", "", OptionalLong.empty(), 0);
  }

  private static int number(String roomId) {
    return Integer.parseInt(roomId.substring(roomId.lastIndexOf("-r") + 2));
  }
}
