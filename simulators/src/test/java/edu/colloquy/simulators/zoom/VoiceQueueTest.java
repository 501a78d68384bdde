package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of audio that comes faster than it can be heard. */
class VoiceQueueTest {
  private final VoiceQueue queue = new VoiceQueue();

  @Test
  void aMinuteOfSpeechIsKeptInOrderAndMoreIsNot() {
    AudioFrame first = voice(1);
    queue.offer(first);
    IntStream.range(1, 3000).forEach(i -> assertThat(queue.offer(voice(2))).isTrue());

    assertThat(queue.offer(voice(3))).isFalse();
    assertThat(queue.poll()).isSameAs(first);
  }

  @Test
  void aSilentMicrophoneThatRunsFastStaysClose() {
    IntStream.range(0, 500).forEach(i -> queue.offer(AudioFrame.SILENCE));

    int waiting = 0;
    while (queue.poll() != null) {
      waiting++;
    }

    assertThat(waiting).isLessThanOrEqualTo(25);
  }

  @Test
  void pausesBetweenWordsOfABurstAreKept() {
    for (int word = 0; word < 20; word++) {
      queue.offer(voice(1));
      IntStream.range(0, 20).forEach(i -> queue.offer(AudioFrame.SILENCE));
    }

    assertThat(IntStream.generate(() -> queue.poll() == null ? 0 : 1).limit(500).sum())
        .isEqualTo(20 * 21);
  }

  @Test
  void aSpeakerIsHeardOnceAFewFramesAreInOrAFewTicksHavePassed() {
    queue.offer(voice(1));
    assertThat(queue.poll()).isNull();
    assertThat(queue.poll()).isNull();
    assertThat(queue.poll()).isNotNull();
    assertThat(queue.poll()).isNull();

    IntStream.range(0, 3).forEach(i -> queue.offer(voice(1)));
    assertThat(queue.poll()).isNotNull();
  }

  private static AudioFrame voice(int level) {
    return AudioFrame.copyOf(new short[] {(short) level}, 0);
  }
}
