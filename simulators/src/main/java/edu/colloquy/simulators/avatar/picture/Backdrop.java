package edu.colloquy.simulators.avatar.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * What stays the same in every picture of an avatar: a wall, its name, and that it is no person.
 */
final class Backdrop {
  private static final Color WALL = new Color(0x24323f);
  private static final Color NAME = new Color(0xf2f2f2);
  private static final Color WARNING = new Color(0xffb300);
  private static final int MARGIN = 8;

  private Backdrop() {}

  static Canvas of(String name, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(WALL);
    pen.fillRect(0, 0, width, height);
    write(pen, "SIMULATED", WARNING, 15, width, MARGIN + 12);
    write(pen, name, NAME, 17, width, height - MARGIN);
    pen.dispose();
    return canvas(image);
  }

  private static void write(
      Graphics2D pen, String text, Color color, int points, int width, int baseline) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, points));
    FontMetrics metrics = pen.getFontMetrics();
    pen.setColor(color);
    pen.drawString(text, Math.max(MARGIN, (width - metrics.stringWidth(text)) / 2), baseline);
  }

  private static Canvas canvas(BufferedImage image) {
    Canvas canvas = Canvas.blank(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        canvas.pixel(x, y, Shade.of(image.getRGB(x, y)));
      }
    }
    return canvas;
  }
}
