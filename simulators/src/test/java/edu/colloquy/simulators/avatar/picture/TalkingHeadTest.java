package edu.colloquy.simulators.avatar.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TalkingHeadTest {
  private static final int WIDTH = TalkingHead.WIDTH;
  private static final int HEIGHT = TalkingHead.HEIGHT;

  private final TalkingHead head = new TalkingHead("Prof. Gauss");

  @Test
  void theMouthOpensWithTheVoice() {
    assertThat(darkPixels(draw(head, 0.3, 1_000))).isGreaterThan(darkPixels(draw(head, 0, 1_000)));
  }

  @Test
  void itBlinksAndSwaysWhileItListens() {
    byte[] open = draw(head, 0, 1_000);
    assertThat(draw(head, 0, 1_600)).isNotEqualTo(open);
    assertThat(draw(head, 0, 1_000)).isEqualTo(open);
  }

  @Test
  void theNameCanBeRead() {
    byte[] other = draw(new TalkingHead("Prof. Noether"), 0, 1_000);
    byte[] gauss = draw(head, 0, 1_000);
    int caption = (HEIGHT - 30) * WIDTH;
    assertThat(Arrays.copyOfRange(other, caption, other.length))
        .isNotEqualTo(Arrays.copyOfRange(gauss, caption, gauss.length));
    assertThat(Arrays.copyOf(other, caption)).isEqualTo(Arrays.copyOf(gauss, caption));
  }

  /** The luma of a picture. */
  private static byte[] draw(TalkingHead head, double level, long timeMs) {
    ByteBuffer luma = ByteBuffer.allocate(WIDTH * HEIGHT);
    head.draw(
        Canvas.of(
            WIDTH,
            HEIGHT,
            new Canvas.Plane(luma, WIDTH),
            new Canvas.Plane(ByteBuffer.allocate(WIDTH * HEIGHT / 4), WIDTH / 2),
            new Canvas.Plane(ByteBuffer.allocate(WIDTH * HEIGHT / 4), WIDTH / 2)),
        level,
        timeMs);
    return luma.array();
  }

  private static long darkPixels(byte[] luma) {
    int dark = 0;
    for (byte pixel : luma) {
      dark += (pixel & 0xff) < 50 ? 1 : 0;
    }
    return dark;
  }
}
