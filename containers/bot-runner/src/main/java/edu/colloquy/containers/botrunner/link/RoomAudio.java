package edu.colloquy.containers.botrunner.link;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.speech.ReplayBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What a bot has heard since it entered its room and whose words are not stored yet. Not
 * thread-safe.
 */
final class RoomAudio {
  private final ReplayBuffer unstored = new ReplayBuffer();

  /** Appends what was heard next, and gives it with its position. */
  AudioFrame append(byte[] pcm) {
    long firstSample = unstored.endSample();
    unstored.append(pcm);
    return new AudioFrame(firstSample, pcm);
  }

  /** All words before this sample are stored. */
  void stored(long before) {
    unstored.dropBefore(before);
  }

  /** Gives again what was heard from this sample on, as far as it is kept. */
  void replay(long from, Consumer<AudioFrame> to) {
    unstored.replay(
        new Consumer<>() {
          private long position = unstored.firstSample();

          @Override
          public void accept(byte[] pcm) {
            AudioFrame frame = new AudioFrame(position, pcm);
            position = frame.endSample();
            if (position > from) {
              to.accept(after(from, frame));
            }
          }
        });
  }

  private static AudioFrame after(long from, AudioFrame frame) {
    int heardBytes = (int) Math.max(0, from - frame.firstSample()) * Short.BYTES;
    return heardBytes == 0
        ? frame
        : new AudioFrame(from, Arrays.copyOfRange(frame.pcm(), heardBytes, frame.pcm().length));
  }
}
