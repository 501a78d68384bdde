package edu.colloquy.simulators.zoom.meeting;

import java.util.Arrays;

/**
 * Gives everybody in a room what the others say. Who is alone with one talker gets that talker's
 * frame itself, and a silent room the one silent frame; sums are made only where voices overlap.
 * For one thread.
 */
final class Mixer {
  private final int[] sum = new int[AudioFrame.SAMPLES];
  private AudioFrame[] said = new AudioFrame[8];

  /** Carries 20 ms between the people of one room. */
  void mix(Participant[] people) {
    int talkers = collect(people);
    AudioFrame forListeners = talkers == 0 ? AudioFrame.SILENCE : withoutOwn(talkers, -1, people);
    for (int i = 0; i < people.length; i++) {
      AudioFrame heard = said[i] == null ? forListeners : withoutOwn(talkers - 1, i, people);
      people[i].client().hear(heard);
    }
  }

  /** What each of those last mixed said, {@code null} for nothing; valid until the next mix. */
  AudioFrame[] said() {
    return said;
  }

  /** Asks everybody for a frame and counts those who are not silent. */
  private int collect(Participant[] people) {
    if (said.length < people.length) {
      said = new AudioFrame[people.length * 2];
    }
    int talkers = 0;
    for (int i = 0; i < people.length; i++) {
      AudioFrame frame = people[i].client().nextFrame();
      said[i] = frame == null || frame.silent() ? null : frame;
      talkers += said[i] == null ? 0 : 1;
    }
    return talkers;
  }

  private AudioFrame withoutOwn(int talkers, int own, Participant[] people) {
    if (talkers == 0) {
      return AudioFrame.SILENCE;
    }
    if (talkers > 1) {
      Arrays.fill(sum, 0);
    }
    for (int i = 0; i < people.length; i++) {
      if (i != own && said[i] != null) {
        if (talkers == 1) {
          return said[i];
        }
        add(said[i].samples());
      }
    }
    return clamped();
  }

  private void add(short[] samples) {
    for (int i = 0; i < AudioFrame.SAMPLES; i++) {
      sum[i] += samples[i];
    }
  }

  private AudioFrame clamped() {
    short[] samples = new short[AudioFrame.SAMPLES];
    for (int i = 0; i < AudioFrame.SAMPLES; i++) {
      samples[i] = (short) Math.clamp(sum[i], Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return AudioFrame.owning(samples);
  }
}
