package edu.colloquy.domain.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class ReplayBufferTest {
  private final ReplayBuffer buffer = new ReplayBuffer();

  @Test
  void givesAgainWhatItWasGiven() {
    buffer.append(new byte[] {1, 2, 3, 4});
    buffer.append(new byte[] {5, 6});
    assertThat(replayed()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(buffer.firstSample()).isZero();
    assertThat(buffer.endSample()).isEqualTo(3);
  }

  @Test
  void dropsWhatIsDoneWithToTheSample() {
    buffer.append(new byte[] {1, 2, 3, 4});
    buffer.append(new byte[] {5, 6, 7, 8});
    buffer.dropBefore(1);
    assertThat(replayed()).containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(buffer.firstSample()).isEqualTo(1);

    buffer.dropBefore(2);
    assertThat(replayed()).containsExactly(5, 6, 7, 8);
    buffer.dropBefore(1);
    assertThat(buffer.firstSample()).as("what is gone is gone").isEqualTo(2);

    buffer.dropBefore(99);
    assertThat(replayed()).isEmpty();
    assertThat(buffer.firstSample()).isEqualTo(4);
    assertThat(buffer.endSample()).isEqualTo(4);
  }

  @Test
  void keepsNinetySecondsAndTruePositions() {
    for (int second = 0; second < 100; second++) {
      buffer.append(new byte[32_000]);
    }
    assertThat(buffer.firstSample()).isEqualTo(10 * 16_000);
    assertThat(buffer.endSample()).isEqualTo(100 * 16_000);
    assertThat(replayed()).hasSize(90 * 32_000);
  }

  @Test
  void beginsAnewWhereItIsTold() {
    buffer.append(new byte[8]);
    buffer.restartAt(1_000);
    buffer.append(new byte[] {1, 2});
    assertThat(buffer.firstSample()).isEqualTo(1_000);
    assertThat(buffer.endSample()).isEqualTo(1_001);
    assertThat(replayed()).containsExactly(1, 2);
  }

  private byte[] replayed() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    buffer.replay(all::writeBytes);
    return all.toByteArray();
  }
}
