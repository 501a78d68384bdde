package edu.colloquy.local.cli.view;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stays on the screen when a demo is over. */
final class Ending {
  private static final int LABEL = 13;
  private static final int VALUE = 26;
  private static final int MOST_ERRORS = 10;

  private final Palette palette;
  private final List<AttributedString> lines = new ArrayList<>();

  private Ending(Palette palette) {
    this.palette = palette;
  }

  /** The lines of the summary. */
  static List<AttributedString> lines(DemoSummary summary, Palette palette) {
    Ending ending = new Ending(palette);
    ending.describe(summary);
    return ending.lines;
  }

  private void describe(DemoSummary s) {
    AttributedStringBuilder title = new AttributedStringBuilder();
    title.styled(palette.title(), "Session " + s.sessionId() + "  ");
    title.styled(
        s.endedWell() ? palette.good() : palette.error(),
        s.endedWell() ? "ended well" : s.status().toLowerCase(java.util.Locale.ROOT));
    lines.add(title.toAttributedString());
    lines.add(AttributedString.EMPTY);
    row(
        "Rooms",
        s.roomsLive() + " of " + s.rooms() + " live",
        s.roomsFailed() == 0 ? "none failed" : s.roomsFailed() + " failed",
        s.roomsFailed() == 0);
    row(
        "Time to live",
        "first " + seconds(s.timeToLiveMs().first()),
        "last " + seconds(s.timeToLiveMs().last()),
        true);
    row("Turns", s.studentTurns() + " by students", s.tutorTurns() + " by the tutor", true);
    row(
        "Overhead",
        "median " + milliseconds(s.turnOverheadMs().p50()),
        "p95 " + milliseconds(s.turnOverheadMs().p95()),
        true);
    row("Segments", s.transcriptSegments() + " stored", "", true);
    undone("Avatars", s.avatarsStarted(), "started", s.avatarsStopped(), "stopped");
    undone("Bots", s.botsJoined(), "joined", s.botsLeft(), "left");
    row("Meeting", s.meetingEnded() ? "ended" : "not ended", "", s.meetingEnded());
    lines.add(AttributedString.EMPTY);
    place("Report", s.report());
    place("Transcripts", s.transcripts());
    errors(s.errors());
  }

  /** What was started and what was undone of it; the two are to be equal. */
  private void undone(String label, int begun, String begunWord, int undone, String undoneWord) {
    row(label, begun + " " + begunWord, undone + " " + undoneWord, begun == undone);
  }

  private void row(String label, String value, String second, boolean good) {
    AttributedStringBuilder line = label(label);
    AttributedStyle style = good ? palette.plain() : palette.error();
    line.styled(second.isEmpty() ? style : palette.plain(), Columns.left(value, VALUE));
    line.styled(style, second);
    lines.add(line.toAttributedString());
  }

  private void place(String label, String path) {
    if (path != null) {
      lines.add(label(label).append(path).toAttributedString());
    }
  }

  private void errors(List<String> errors) {
    if (errors.isEmpty()) {
      return;
    }
    lines.add(AttributedString.EMPTY);
    errors.stream().limit(MOST_ERRORS).forEach(error -> lines.add(error("✗ " + error)));
    if (errors.size() > MOST_ERRORS) {
      lines.add(error("and %d more errors".formatted(errors.size() - MOST_ERRORS)));
    }
  }

  private AttributedString error(String text) {
    return new AttributedString("  " + text, palette.error());
  }

  private AttributedStringBuilder label(String label) {
    return new AttributedStringBuilder()
        .append("  ")
        .styled(palette.faint(), Columns.left(label, LABEL))
        .append(" ");
  }

  private static String seconds(Long ms) {
    return ms == null ? "-" : "%.1f s".formatted(ms / 1000.0);
  }

  private static String milliseconds(Long ms) {
    return ms == null ? "-" : ms + " ms";
  }
}
