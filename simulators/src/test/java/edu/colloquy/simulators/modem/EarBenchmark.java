package edu.colloquy.simulators.modem;

import java.util.Arrays;

/** Prints what it costs to listen to 100 streams of 16 kHz audio; run its main. */
final class EarBenchmark {
  private static final int STREAMS = 100;
  private static final int FRAME = 320;

  private EarBenchmark() {}

  public static void main(String[] args) {
    short[] speech = Speech.of(Prose.of(2), 16_000, 1).samples();
    short[] silence = new short[speech.length];
    for (int round = 0; round < 3; round++) {
      print("speech", speech);
      print("silence", silence);
    }
  }

  private static void print(String what, short[] pcm) {
    var ears = new Ear[STREAMS];
    Arrays.setAll(ears, i -> new Ear(16_000));
    long before = System.nanoTime();
    for (int at = 0; at + FRAME <= pcm.length; at += FRAME) {
      for (Ear ear : ears) {
        ear.listen(pcm, at, FRAME);
      }
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    System.out.printf(
        "%d streams of %s: %.2f %% of a core%n",
        STREAMS, what, 100 * seconds / (pcm.length / 16_000.0));
  }
}
