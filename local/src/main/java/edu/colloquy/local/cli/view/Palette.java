package edu.colloquy.local.cli.view;

import org.jline.utils.AttributedStyle;

/**
 * The colours of the view; on a terminal for which somebody set NO_COLOR only weights of letters.
 *
 * @param colours whether to use colours
 */
record Palette(boolean colours) {
  /** An overhead that a person does not notice, in ms: the budget of a turn. */
  private static final long GOOD_OVERHEAD_MS = 60;

  /** An overhead that a person begins to notice, in ms. */
  private static final long FAIR_OVERHEAD_MS = 120;

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  /** As the environment asks: https://no-color.org. */
  static Palette ofEnvironment() {
    String noColor = System.getenv("NO_COLOR");
    return new Palette(noColor == null || noColor.isEmpty());
  }

  AttributedStyle plain() {
    return PLAIN;
  }

  AttributedStyle title() {
    return PLAIN.bold();
  }

  AttributedStyle faint() {
    return PLAIN.faint();
  }

  AttributedStyle tutor() {
    return colour(AttributedStyle.CYAN);
  }

  AttributedStyle bar() {
    return colour(AttributedStyle.GREEN);
  }

  AttributedStyle notice() {
    return colour(AttributedStyle.YELLOW);
  }

  AttributedStyle error() {
    return colour(AttributedStyle.RED).bold();
  }

  AttributedStyle good() {
    return colour(AttributedStyle.GREEN);
  }

  AttributedStyle of(RoomState state) {
    return switch (state) {
      case STARTING -> notice();
      case LIVE -> good();
      case FAILED -> error();
      case ENDED -> faint();
    };
  }

  AttributedStyle overhead(long ms) {
    if (ms <= GOOD_OVERHEAD_MS) {
      return good();
    }
    return ms <= FAIR_OVERHEAD_MS ? notice() : error();
  }

  private AttributedStyle colour(int colour) {
    return colours ? PLAIN.foreground(colour) : PLAIN;
  }
}
