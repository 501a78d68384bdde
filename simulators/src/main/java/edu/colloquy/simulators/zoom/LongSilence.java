package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Makes few messages of a silence that lasts, as a line with discontinuous transmission does
 * (WebRTC: DTX): a pause in speech passes frame by frame, after it five frames go as one. A voice
 * passes at once, together with the silence before it. Nothing is left out. For one thread.
 */
final class LongSilence {
  /** Frames of 20 ms: longer than any pause that ends a turn. */
  private static final int PASSED_AT_ONCE = 75;

  private static final int FRAMES_A_MESSAGE = 5;
  private static final byte[] SILENCE = new byte[FRAMES_A_MESSAGE * AudioFrame.BYTES];

  private int silentFrames;
  private int held;

  /** Takes the next frame, and gives what is to be sent now, if anything. */
  Optional<ByteBuffer> take(AudioFrame frame) {
    silentFrames = frame.silent() ? silentFrames + 1 : 0;
    if (silentFrames > PASSED_AT_ONCE) {
      held++;
      return held < FRAMES_A_MESSAGE ? Optional.empty() : Optional.of(heldSilence());
    }
    return Optional.of(held == 0 ? frame.wire() : afterSilence(frame));
  }

  private ByteBuffer afterSilence(AudioFrame frame) {
    return ByteBuffer.allocate((held + 1) * AudioFrame.BYTES)
        .put(heldSilence())
        .put(frame.wire())
        .flip();
  }

  private ByteBuffer heldSilence() {
    ByteBuffer silence = ByteBuffer.wrap(SILENCE, 0, held * AudioFrame.BYTES).asReadOnlyBuffer();
    held = 0;
    return silence;
  }
}
