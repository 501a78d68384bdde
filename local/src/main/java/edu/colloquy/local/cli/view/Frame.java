package edu.colloquy.local.cli.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Draws the state of a demo for a window of any size. Remembers which rooms it showed. */
final class Frame {
  private static final int MOST_NOTICES = 3;
  private static final int LEAST_WIDTH = 20;

  private final Palette palette;
  private final Stage stage = new Stage();

  Frame(Palette palette) {
    this.palette = palette;
  }

  /** The lines to show, never more than {@code height} and none wider than {@code width}. */
  List<AttributedString> draw(DemoView demo, int width, int height) {
    if (width < LEAST_WIDTH) {
      return List.of();
    }
    List<AttributedString> below = notices(demo, width);
    List<AttributedString> lines = new ArrayList<>(Header.lines(demo, palette, width));
    lines.add(AttributedString.EMPTY);
    rooms(demo, width, height - lines.size() - below.size(), lines);
    lines.addAll(below);
    return lines.stream().limit(height).map(line -> line.columnSubSequence(0, width)).toList();
  }

  private void rooms(DemoView demo, int width, int height, List<AttributedString> lines) {
    List<RoomView> rooms = demo.rooms();
    RoomLines layout = new RoomLines(rooms, palette, width);
    if (rooms.size() * 3 <= height) {
      boolean spaced = rooms.size() * 4 <= height + 1;
      for (RoomView room : stage.choose(demo, rooms.size())) {
        lines.addAll(layout.card(room));
        if (spaced) {
          lines.add(AttributedString.EMPTY);
        }
      }
      return;
    }
    int forRows = height - 1;
    int capacity = rooms.size() <= forRows ? rooms.size() : Math.max(0, forRows - 1);
    lines.add(layout.rowTitles());
    List<RoomView> shown = stage.choose(demo, capacity);
    shown.forEach(room -> lines.add(layout.row(room)));
    if (shown.size() < rooms.size()) {
      lines.add(more(rooms, shown));
    }
  }

  /** "and 84 more rooms: 80 live, 4 starting". */
  private AttributedString more(List<RoomView> rooms, List<RoomView> shown) {
    List<RoomView> hidden = rooms.stream().filter(room -> !shown.contains(room)).toList();
    Map<String, Long> counts =
        hidden.stream()
            .collect(
                Collectors.groupingBy(RoomState::word, LinkedHashMap::new, Collectors.counting()));
    String each =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(it -> it.getValue() + " " + it.getKey())
            .collect(Collectors.joining(", "));
    String text = "   and %d more rooms: %s".formatted(hidden.size(), each);
    return new AttributedString(text, palette.faint());
  }

  private List<AttributedString> notices(DemoView demo, int width) {
    List<String> all = demo.notices();
    return all.subList(Math.max(0, all.size() - MOST_NOTICES), all.size()).stream()
        .map(text -> new AttributedString(" " + Columns.left(text, width - 2), palette.notice()))
        .toList();
  }
}
