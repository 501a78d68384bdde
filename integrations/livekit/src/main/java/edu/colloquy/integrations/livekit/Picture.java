package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.media.video.I420Buffer;
import java.nio.ByteBuffer;

/**
 * One frame of video in I420: luma for every pixel, chroma for every two by two. A view of native
 * memory: not to be used once the call that brought it is over. Not thread-safe.
 */
public final class Picture {
  private final I420Buffer frame;

  Picture(I420Buffer frame) {
    this.frame = frame;
  }

  /** Pixels from left to right. */
  public int width() {
    return frame.getWidth();
  }

  /** Pixels from top to bottom. */
  public int height() {
    return frame.getHeight();
  }

  /** A copy of the planes Y, U and V, one after the other, without gaps between rows. */
  public byte[] i420() {
    int chromaWidth = (width() + 1) / 2;
    int chromaHeight = (height() + 1) / 2;
    byte[] all = new byte[width() * height() + 2 * chromaWidth * chromaHeight];
    int at = copy(frame.getDataY(), frame.getStrideY(), width(), height(), all, 0);
    at = copy(frame.getDataU(), frame.getStrideU(), chromaWidth, chromaHeight, all, at);
    copy(frame.getDataV(), frame.getStrideV(), chromaWidth, chromaHeight, all, at);
    return all;
  }

  /** A copy as pixels {@code 0xRRGGBB}, row by row (BT.601, studio range). */
  public int[] rgb() {
    int[] pixels = new int[width() * height()];
    for (int row = 0; row < height(); row++) {
      for (int column = 0; column < width(); column++) {
        pixels[row * width() + column] = rgb(column, row);
      }
    }
    return pixels;
  }

  private int rgb(int x, int y) {
    int luma = 298 * ((frame.getDataY().get(y * frame.getStrideY() + x) & 0xff) - 16);
    int blue = (frame.getDataU().get(y / 2 * frame.getStrideU() + x / 2) & 0xff) - 128;
    int red = (frame.getDataV().get(y / 2 * frame.getStrideV() + x / 2) & 0xff) - 128;
    return channel(luma + 409 * red) << 16
        | channel(luma - 100 * blue - 208 * red) << 8
        | channel(luma + 516 * blue);
  }

  private static int channel(int scaled) {
    return Math.clamp((scaled + 128) >> 8, 0, 255);
  }

  private static int copy(
      ByteBuffer plane, int stride, int width, int height, byte[] target, int at) {
    for (int row = 0; row < height; row++) {
      plane.get(row * stride, target, at + row * width, width);
    }
    return at + width * height;
  }
}
