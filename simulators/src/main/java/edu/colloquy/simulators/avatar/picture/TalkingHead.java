package edu.colloquy.simulators.avatar.picture;

/**
 * A drawn head: it sways a little, blinks, and opens its mouth as wide as its voice is loud. One
 * drawing takes a fraction of a millisecond. Not thread-safe.
 */
public final class TalkingHead {
  /** Pixels of a picture from left to right. */
  public static final int WIDTH = 320;

  /** Pixels of a picture from top to bottom. */
  public static final int HEIGHT = 180;

  private static final Shade HAIR = Shade.of(0x5b4636);
  private static final Shade SKIN = Shade.of(0xe8b998);
  private static final Shade JACKET = Shade.of(0x3d5a80);
  private static final Shade WHITE = Shade.of(0xffffff);
  private static final Shade DARK = Shade.of(0x2a1f1a);
  private static final Shade LIPS = Shade.of(0xb5524c);

  private static final double CENTRE_X = WIDTH / 2.0;
  private static final double CENTRE_Y = 80;
  private static final long BLINK_PERIOD_MS = 3_400;
  private static final long BLINK_MS = 160;
  private static final double SWAY_PERIOD_MS = 2_600;

  /** The level of speech at which the mouth is open to its widest. */
  private static final double LOUD = 0.2;

  private final Canvas backdrop;

  /** The head of somebody with this name. */
  public TalkingHead(String name) {
    backdrop = Backdrop.of(name, WIDTH, HEIGHT);
  }

  /**
   * Draws the head.
   *
   * @param level how loud the voice is now, 0 to 1 of full scale
   * @param timeMs the time since the first picture; blinks and swaying follow it
   */
  public void draw(Canvas canvas, double level, long timeMs) {
    canvas.copy(backdrop);
    double sway = 2.5 * Math.sin(2 * Math.PI * timeMs / SWAY_PERIOD_MS);
    double x = CENTRE_X + sway;
    double y = CENTRE_Y + sway / 3;
    canvas.ellipse(x, y + 58, 60, 18, JACKET);
    canvas.ellipse(x, y - 8, 45, 52, HAIR);
    canvas.ellipse(x, y, 39, 48, SKIN);
    boolean blinking = timeMs % BLINK_PERIOD_MS < BLINK_MS;
    eye(canvas, x - 15, y - 10, blinking);
    eye(canvas, x + 15, y - 10, blinking);
    mouth(canvas, x, y + 23, Math.min(1, level / LOUD));
  }

  private static void eye(Canvas canvas, double x, double y, boolean closed) {
    if (closed) {
      canvas.ellipse(x, y, 7, 1, DARK);
    } else {
      canvas.ellipse(x, y, 7, 5, WHITE);
      canvas.ellipse(x, y, 3, 4, DARK);
    }
  }

  private static void mouth(Canvas canvas, double x, double y, double open) {
    canvas.ellipse(x, y, 15 - 3 * open, 2.5 + 10 * open, LIPS);
    canvas.ellipse(x, y, 12 - 3 * open, 0.5 + 8 * open, DARK);
  }
}
