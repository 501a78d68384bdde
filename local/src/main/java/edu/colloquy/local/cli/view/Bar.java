package edu.colloquy.local.cli.view;

import org.jline.utils.AttributedStringBuilder;

/** A horizontal bar, filled as far as something has come. */
final class Bar {
  private Bar() {}

  /**
   * Appends a bar.
   *
   * @param share how much of it is filled, 0 to 1; more counts as 1
   * @param width its columns
   */
  static void append(AttributedStringBuilder line, Palette palette, double share, int width) {
    int filled = (int) Math.round(Math.clamp(share, 0.0, 1.0) * width);
    line.styled(palette.bar(), "━".repeat(filled));
    line.styled(palette.faint(), "╌".repeat(Math.max(0, width - filled)));
  }
}
