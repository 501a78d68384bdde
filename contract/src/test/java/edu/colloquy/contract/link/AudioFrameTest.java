package edu.colloquy.contract.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFrameTest {
  @Test
  void isItsPositionAndThenItsSamples() {
    byte[] bytes = new AudioFrame(258, new byte[] {1, 2, 3, 4}).encode();
    assertThat(bytes).containsExactly(0, 0, 0, 0, 0, 0, 1, 2, 1, 2, 3, 4);

    AudioFrame frame = AudioFrame.decode(ByteBuffer.wrap(bytes));
    assertThat(frame.firstSample()).isEqualTo(258);
    assertThat(frame.pcm()).containsExactly(1, 2, 3, 4);
    assertThat(frame.samples()).isEqualTo(2);
    assertThat(frame.endSample()).isEqualTo(260);
  }

  @Test
  void mayBeEmpty() {
    AudioFrame frame = AudioFrame.decode(ByteBuffer.wrap(new AudioFrame(5, new byte[0]).encode()));
    assertThat(frame.samples()).isZero();
    assertThat(frame.endSample()).isEqualTo(5);
  }

  @Test
  void isReadFromWhereTheBufferStands() {
    ByteBuffer buffer = ByteBuffer.allocate(16);
    buffer.putInt(99).put(new AudioFrame(1, new byte[] {7, 8}).encode()).flip().position(4);
    assertThat(AudioFrame.decode(buffer).pcm()).containsExactly(7, 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 9, 11})
  void withoutAPositionOrWithHalfASampleIsRefused(int length) {
    assertThatThrownBy(() -> AudioFrame.decode(ByteBuffer.allocate(length)))
        .isInstanceOf(ContractException.class);
  }

  @Test
  void beforeTheFirstSampleIsRefused() {
    byte[] bytes = new AudioFrame(-2, new byte[] {1, 2}).encode();
    assertThatThrownBy(() -> AudioFrame.decode(ByteBuffer.wrap(bytes)))
        .isInstanceOf(ContractException.class);
  }
}
