package edu.colloquy.simulators.avatar.picture;

import java.nio.ByteBuffer;

/** A picture in I420: a plane of luma, and two of chroma at half the width and height. */
public final class Canvas {
  /**
   * A plane of samples.
   *
   * @param data its bytes, row by row
   * @param stride bytes from one row to the next
   */
  public record Plane(ByteBuffer data, int stride) {
    void row(int y, int from, int to, int value) {
      for (int x = from; x < to; x++) {
        data.put(y * stride + x, (byte) value);
      }
    }
  }

  private final int width;
  private final int height;
  private final Plane y;
  private final Plane u;
  private final Plane v;

  private Canvas(int width, int height, Plane y, Plane u, Plane v) {
    this.width = width;
    this.height = height;
    this.y = y;
    this.u = u;
    this.v = v;
  }

  /** A canvas of planes that somebody else owns; width and height are even. */
  public static Canvas of(int width, int height, Plane y, Plane u, Plane v) {
    return new Canvas(width, height, y, u, v);
  }

  /** A canvas of its own. */
  static Canvas blank(int width, int height) {
    return new Canvas(
        width,
        height,
        new Plane(ByteBuffer.allocate(width * height), width),
        new Plane(ByteBuffer.allocate(width * height / 4), width / 2),
        new Plane(ByteBuffer.allocate(width * height / 4), width / 2));
  }

  /** Covers this with another canvas of the same size. */
  void copy(Canvas other) {
    copy(other.y, y, width, height);
    copy(other.u, u, width / 2, height / 2);
    copy(other.v, v, width / 2, height / 2);
  }

  /** Colours one pixel; four neighbours share the chroma of the last of them. */
  void pixel(int px, int py, Shade shade) {
    y.row(py, px, px + 1, shade.y());
    u.row(py / 2, px / 2, px / 2 + 1, shade.u());
    v.row(py / 2, px / 2, px / 2 + 1, shade.v());
  }

  /** Fills an ellipse, as far as it lies on the canvas. */
  void ellipse(double cx, double cy, double rx, double ry, Shade shade) {
    fill(y, width, height, cx, cy, rx, ry, shade.y());
    fill(u, width / 2, height / 2, cx / 2, cy / 2, rx / 2, ry / 2, shade.u());
    fill(v, width / 2, height / 2, cx / 2, cy / 2, rx / 2, ry / 2, shade.v());
  }

  private static void fill(
      Plane plane, int width, int height, double cx, double cy, double rx, double ry, int value) {
    int bottom = Math.min(height, (int) Math.ceil(cy + ry));
    for (int row = Math.max(0, (int) Math.floor(cy - ry)); row < bottom; row++) {
      double up = (row + 0.5 - cy) / ry;
      double half = rx * Math.sqrt(Math.max(0, 1 - up * up));
      int from = Math.max(0, (int) Math.round(cx - half));
      int to = Math.min(width, (int) Math.round(cx + half));
      plane.row(row, from, to, value);
    }
  }

  private static void copy(Plane from, Plane to, int width, int height) {
    for (int row = 0; row < height; row++) {
      to.data.put(row * to.stride, from.data, row * from.stride, width);
    }
  }
}
