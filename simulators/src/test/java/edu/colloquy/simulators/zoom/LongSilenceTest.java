package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongSilenceTest {
  private static final AudioFrame VOICE = AudioFrame.copyOf(new short[] {1000, -1000}, 0);

  private final LongSilence line = new LongSilence();

  @Test
  void speechAndItsPausesPassFrameByFrame() {
    assertThat(sent(VOICE, 3)).hasSize(3);
    assertThat(sent(AudioFrame.SILENCE, 75)).hasSize(75).allMatch(it -> it == AudioFrame.BYTES);
  }

  @Test
  void aSilenceThatLastsGoesFiveFramesAtATimeAndNoneIsLost() {
    sent(AudioFrame.SILENCE, 75);
    assertThat(sent(AudioFrame.SILENCE, 12)).hasSize(2).allMatch(it -> it == 5 * AudioFrame.BYTES);
    ByteBuffer voice = line.take(VOICE).orElseThrow();
    assertThat(voice.remaining()).isEqualTo(3 * AudioFrame.BYTES);
    assertThat(AudioFrame.read(voice).silent()).isTrue();
    assertThat(AudioFrame.read(voice).silent()).isTrue();
    assertThat(AudioFrame.read(voice).samples()).isEqualTo(VOICE.samples());
  }

  private List<Integer> sent(AudioFrame frame, int times) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Optional<ByteBuffer> message = line.take(frame);
      message.ifPresent(it -> sizes.add(it.remaining()));
    }
    return sizes;
  }
}
