package edu.colloquy.local.cli.view;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The two lines above the rooms: which session, what it does, and how far it is. */
final class Header {
  private Header() {}

  static List<AttributedString> lines(DemoView demo, Palette palette, int width) {
    return List.of(title(demo, palette, width), progress(demo, palette, width));
  }

  private static AttributedString title(DemoView demo, Palette palette, int width) {
    String phase = demo.phase().toLowerCase(Locale.ROOT).replace('_', ' ');
    String clock = Clocks.minutes(demo.elapsed()) + " of " + Clocks.minutes(demo.planned());
    int right = Columns.width(phase) + 3 + clock.length() + 1;
    String session = demo.sessionId().isEmpty() ? "" : "session " + demo.sessionId();
    AttributedStringBuilder line = new AttributedStringBuilder();
    line.styled(palette.title(), " Colloquy  ");
    line.styled(palette.faint(), Columns.left(session, Math.max(0, width - 12 - right)) + " ");
    line.styled(palette.title(), phase);
    line.append("   ").append(clock);
    return line.toAttributedString();
  }

  private static AttributedString progress(DemoView demo, Palette palette, int width) {
    AttributedStringBuilder line = new AttributedStringBuilder().append(" ");
    DemoView.Startup startup = demo.startup();
    if (startup.running()) {
      String count = "  %d of %d %s".formatted(startup.done(), startup.total(), startup.label());
      int bar = Math.max(0, width - 2 - Columns.width(count));
      Bar.append(line, palette, (double) startup.done() / startup.total(), bar);
      line.append(count);
    } else {
      Bar.append(line, palette, share(demo.elapsed(), demo.planned()), width - 2);
    }
    return line.toAttributedString();
  }

  private static double share(Duration elapsed, Duration planned) {
    return planned.isZero() ? 1 : (double) elapsed.toMillis() / planned.toMillis();
  }
}
