package edu.colloquy.containers.botrunner.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudioPiecesTest {
  private static final byte[] QUIET = frame(3);
  private static final byte[] LOUD = frame(5_000);

  private final AudioPieces pieces = new AudioPieces();
  private boolean busy;
  private final List<byte[]> sent = new ArrayList<>();
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  @Test
  void theFirstMomentsOfASilencePassAtOnce() {
    hear(LOUD, 10);
    hear(QUIET, 75);
    assertThat(sent).hasSize(85).allMatch(piece -> piece.length == 640);
  }

  @Test
  void aSilenceThatLastsGoesInFewerPieces() {
    hear(QUIET, 75 + 50);
    assertThat(sent).hasSize(75 + 10);
  }

  @Test
  void aVoicePassesAtOnceWithTheSilenceBeforeIt() {
    hear(QUIET, 75 + 3);
    assertThat(sent).hasSize(75);
    hear(LOUD, 2);
    assertThat(sent).hasSize(77);
    assertThat(sent.get(75)).hasSize(4 * 640);
    assertThat(sent.get(76)).isEqualTo(LOUD);
  }

  @Test
  void whatCannotBeSentYetGoesTogetherAndNeverWaitsForMoreThanFiveFrames() {
    busy = true;
    hear(LOUD, 12);
    assertThat(sent).hasSize(2).allMatch(piece -> piece.length == 5 * 640);
    busy = false;
    hear(LOUD, 1);
    assertThat(sent.get(2)).hasSize(3 * 640);
  }

  @Test
  void nothingIsLeftOut() {
    hear(LOUD, 20);
    busy = true;
    hear(LOUD, 3);
    busy = false;
    hear(QUIET, 113);
    hear(LOUD, 1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    sent.forEach(all::writeBytes);
    assertThat(all.toByteArray()).isEqualTo(heard.toByteArray());
  }

  private void hear(byte[] pcm, int frames) {
    for (int i = 0; i < frames; i++) {
      heard.writeBytes(pcm);
      pieces.take(pcm, busy).ifPresent(sent::add);
    }
  }

  private static byte[] frame(int amplitude) {
    byte[] pcm = new byte[640];
    for (int i = 0; i < pcm.length; i += 2) {
      int sample = i % 4 == 0 ? amplitude : -amplitude;
      pcm[i] = (byte) sample;
      pcm[i + 1] = (byte) (sample >> 8);
    }
    return pcm;
  }
}
