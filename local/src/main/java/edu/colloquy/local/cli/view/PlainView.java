package edu.colloquy.local.cli.view;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * A few lines for a file or a pipe: each phase once, each room when it is live or has failed, and
 * how it ended. Thread-safe.
 */
final class PlainView implements View {
  private final PrintStream out;
  private final Map<String, RoomState> told = new HashMap<>();
  private String phase = "";
  private int notices;
  private boolean finished;

  PlainView(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void show(DemoView demo) {
    if (finished) {
      return;
    }
    if (!phase.equals(demo.phase())) {
      phase = demo.phase();
      say(demo, demo.sessionId().isEmpty() ? phase : "session " + demo.sessionId() + " " + phase);
    }
    demo.rooms().forEach(room -> show(demo, room));
    demo.notices().stream().skip(notices).forEach(notice -> say(demo, notice));
    notices = Math.max(notices, demo.notices().size());
  }

  @Override
  public synchronized void finish(DemoSummary summary) {
    finished = true;
    out.println();
    Ending.lines(summary, new Palette(false))
        .forEach(line -> out.println(line.toString().stripTrailing()));
    out.flush();
  }

  @Override
  public synchronized void close() {
    finished = true;
  }

  private void show(DemoView demo, RoomView room) {
    RoomState state = RoomState.of(room);
    boolean worthALine = state == RoomState.LIVE || state == RoomState.FAILED;
    if (worthALine && state != told.put(room.room(), state)) {
      say(demo, room.room() + " " + RoomState.word(room));
    }
  }

  private void say(DemoView demo, String text) {
    out.println(Clocks.minutes(demo.elapsed()) + "  " + Columns.clean(text));
    out.flush();
  }
}
