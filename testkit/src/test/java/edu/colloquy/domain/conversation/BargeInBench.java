package edu.colloquy.domain.conversation;

import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.avatar.AvatarEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Measures, in real time, how long after a student's first voiced frame the avatar is silenced:
 * audio in frames of 20 ms, and 40 ms of network each to the tutor and on to the avatar. Not part
 * of the suite; run it by its name.
 */
class BargeInBench {
  private static final int RUNS = 40;
  private static final int FRAME_MS = 20;
  private static final int NETWORK_MS = 40;

  @Test
  void fromTheFirstVoicedFrameToSilence() throws InterruptedException {
    oneInterruption(0); // the classes are loaded by it
    List<Long> delays = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      delays.add(oneInterruption(run));
    }
    delays.sort(Long::compare);
    System.out.printf(
        "barge-in over %d runs: p50 %d ms, p95 %d ms, max %d ms%n",
        RUNS, delays.get(RUNS / 2), delays.get(RUNS * 95 / 100), delays.getLast());
  }

  /** The tutor speaks; at a moment unlike that of the other runs the student begins to. */
  private static long oneInterruption(int run) throws InterruptedException {
    try (ScriptedRoom room = new ScriptedRoom()) {
      room.avatar.reportsEnds(false);
      room.openAtRealPace().listenTo(1, sample -> {});
      room.say("One two three four five six seven eight.");
      room.avatarSpeaks(0);
      await().until(() -> room.avatar.finished().size() == 1);
      int before = room.avatar.interruptions();
      long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(run % FRAME_MS);
      long firstVoiced = 0;
      for (int frame = 0; room.avatar.interruptions() == before; frame++) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        // A frame is sent once it is full, so its first sample is as old as the frame is long.
        long began = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(FRAME_MS);
        boolean voiced = frame >= 10;
        firstVoiced = voiced && firstVoiced == 0 ? began : firstVoiced;
        if (voiced) {
          room.voice(FRAME_MS);
        } else {
          room.silence(FRAME_MS);
        }
        next += TimeUnit.MILLISECONDS.toNanos(FRAME_MS);
        while (System.nanoTime() < next && room.avatar.interruptions() == before) {
          Thread.onSpinWait();
        }
      }
      long silenced = System.nanoTime();
      room.avatar.reports(new AvatarEvent.SpeechEnded(room.avatar.finished().getFirst(), true));
      return TimeUnit.NANOSECONDS.toMillis(silenced - firstVoiced) + 2 * NETWORK_MS;
    }
  }
}
