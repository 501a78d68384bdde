package edu.colloquy.simulators.avatar.picture;

/**
 * A colour as video has it (BT.601, studio range).
 *
 * @param y luma, 16 to 235
 * @param u blue difference, 16 to 240
 * @param v red difference, 16 to 240
 */
record Shade(int y, int u, int v) {

  /** The shade of a colour {@code 0xRRGGBB}. */
  static Shade of(int rgb) {
    int r = rgb >> 16 & 0xff;
    int g = rgb >> 8 & 0xff;
    int b = rgb & 0xff;
    return new Shade(
        ((66 * r + 129 * g + 25 * b + 128) >> 8) + 16,
        ((-38 * r - 74 * g + 112 * b + 128) >> 8) + 128,
        ((112 * r - 94 * g - 18 * b + 128) >> 8) + 128);
  }
}
