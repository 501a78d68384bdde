package edu.colloquy.local.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** How a room looks: three lines where there is space, else one. */
final class RoomLines {
  private static final int STATUS = 9;
  private static final int TURNS = 9;
  private static final int OVERHEAD = 8;
  private static final int LONGEST_NAME = 24;
  private static final int SPEAKER = 11;

  private final Palette palette;
  private final int width;
  private final int name;

  /**
   * Lays out for all rooms alike.
   *
   * @param width the columns of the window
   */
  RoomLines(List<RoomView> rooms, Palette palette, int width) {
    this.palette = palette;
    this.width = width;
    int longest = rooms.stream().mapToInt(it -> Columns.width(it.student())).max().orElse(0);
    this.name = Math.clamp(longest, 7, Math.clamp(width / 5, 8, LONGEST_NAME));
  }

  /** A room with the words of each side on a line of their own. */
  List<AttributedString> card(RoomView room) {
    List<AttributedString> lines = new ArrayList<>(3);
    AttributedStringBuilder first = who(room);
    int gap = width - first.columnLength() - TURNS - OVERHEAD - 1;
    first.append(" ".repeat(Math.max(0, gap)));
    first.styled(palette.faint(), Columns.right(turns(room.turns()), TURNS));
    overhead(first, room.overheadMs());
    lines.add(first.toAttributedString());
    int words = width - 3 - SPEAKER;
    AttributedStringBuilder student = new AttributedStringBuilder().append("   ");
    student.styled(palette.faint(), Columns.left("student", SPEAKER));
    student.append(Columns.tail(room.studentWords(), words));
    lines.add(student.toAttributedString());
    AttributedStringBuilder tutor = new AttributedStringBuilder().append("   ");
    tutor.styled(palette.faint(), Columns.left("tutor", SPEAKER));
    tutor.styled(palette.tutor(), Columns.tail(room.tutorWords(), words));
    lines.add(tutor.toAttributedString());
    return lines;
  }

  /** A room on one line. */
  AttributedString row(RoomView room) {
    AttributedStringBuilder line = who(room);
    int words = words();
    line.append(Columns.tail(room.studentWords(), words)).append("  ");
    line.styled(palette.tutor(), Columns.tail(room.tutorWords(), words));
    overhead(line, room.overheadMs());
    return line.toAttributedString();
  }

  /** What the columns of a row are. */
  AttributedString rowTitles() {
    int words = words();
    String titles =
        "   "
            + Columns.left("room of", name + 2)
            + Columns.left("status", STATUS + 1)
            + Columns.left("student", words + 2)
            + Columns.left("tutor", words)
            + Columns.right("overhead", OVERHEAD + 1);
    return new AttributedString(titles, palette.faint());
  }

  private AttributedStringBuilder who(RoomView room) {
    RoomState state = RoomState.of(room);
    AttributedStringBuilder line = new AttributedStringBuilder().append(" ");
    line.styled(palette.of(state), state.mark()).append(" ");
    line.styled(palette.title(), Columns.left(room.student(), name)).append("  ");
    line.styled(palette.of(state), Columns.left(RoomState.word(room), STATUS)).append(" ");
    return line;
  }

  private int words() {
    int left = width - 3 - name - 2 - STATUS - 1 - 2 - OVERHEAD - 2;
    return Math.max(0, left / 2);
  }

  private void overhead(AttributedStringBuilder line, OptionalLong ms) {
    if (ms.isPresent()) {
      String text = Columns.right(ms.getAsLong() + " ms", OVERHEAD);
      line.append(" ").styled(palette.overhead(ms.getAsLong()), text);
    }
  }

  private static String turns(int turns) {
    return turns == 1 ? "1 turn" : turns + " turns";
  }
}
