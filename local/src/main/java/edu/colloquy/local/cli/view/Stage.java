package edu.colloquy.local.cli.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the rooms to show where not all fit: those with something going on, each staying on its
 * line for as long as it may, so that it can be read. Not thread-safe.
 */
final class Stage {
  /** How long a shown room must have been silent before another may take its line. */
  private static final Duration SILENCE = Duration.ofSeconds(4);

  private final Map<String, RoomView> last = new HashMap<>();
  private final Map<String, Duration> active = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  /**
   * The rooms to show now, in the order of their lines.
   *
   * @param capacity how many fit
   */
  List<RoomView> choose(DemoView demo, int capacity) {
    noteActivity(demo);
    Map<String, RoomView> rooms = new HashMap<>();
    demo.rooms().forEach(room -> rooms.put(room.room(), room));
    lines.removeIf(room -> !rooms.containsKey(room));
    if (rooms.size() <= capacity) {
      lines.clear();
      demo.rooms().forEach(room -> lines.add(room.room()));
    } else {
      fill(demo, capacity);
      replaceSilent(demo);
    }
    return lines.stream().map(rooms::get).toList();
  }

  private void noteActivity(DemoView demo) {
    for (RoomView room : demo.rooms()) {
      if (!room.equals(last.put(room.room(), room))) {
        active.put(room.room(), demo.elapsed());
      }
    }
  }

  private void fill(DemoView demo, int capacity) {
    while (lines.size() > capacity) {
      lines.removeLast();
    }
    Set<String> shown = new HashSet<>(lines);
    for (RoomView room : demo.rooms()) {
      if (lines.size() < capacity && shown.add(room.room())) {
        lines.add(room.room());
      }
    }
  }

  private void replaceSilent(DemoView demo) {
    Set<String> shown = new HashSet<>(lines);
    List<String> waiting =
        demo.rooms().stream()
            .map(RoomView::room)
            .filter(room -> !shown.contains(room))
            .filter(room -> silence(demo, room).isZero())
            .toList();
    int next = 0;
    for (int line = 0; line < lines.size() && next < waiting.size(); line++) {
      if (silence(demo, lines.get(line)).compareTo(SILENCE) >= 0) {
        lines.set(line, waiting.get(next++));
      }
    }
  }

  private Duration silence(DemoView demo, String room) {
    return demo.elapsed().minus(active.get(room));
  }
}
