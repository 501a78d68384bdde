package edu.colloquy.simulators.zoom.rtms;

import java.nio.ByteBuffer;

/**
 * RTMS: AUDIO_SAMPLE_RATE; the wire has its ordinal. A meeting sounds at 16 kHz; other rates are
 * made of it frame by frame, by averaging two samples or by linear interpolation.
 */
enum SampleRate {
  HZ_8000(8_000),
  HZ_16000(16_000),
  HZ_32000(32_000),
  HZ_48000(48_000);

  private static final int MEETING_HZ = 16_000;

  private final int hz;

  SampleRate(int hz) {
    this.hz = hz;
  }

  /** Bytes of so many milliseconds of L16, mono. */
  int bytes(int millis) {
    return hz / 1000 * millis * Short.BYTES;
  }

  /** Appends samples of the meeting, brought to this rate. */
  void write(short[] samples, ByteBuffer to) {
    if (hz < MEETING_HZ) {
      for (int i = 0; i < samples.length; i += 2) {
        to.putShort((short) ((samples[i] + samples[i + 1]) / 2));
      }
      return;
    }
    int factor = hz / MEETING_HZ;
    for (int i = 0; i < samples.length; i++) {
      int sample = samples[i];
      int next = i + 1 < samples.length ? samples[i + 1] : sample;
      for (int step = 0; step < factor; step++) {
        to.putShort((short) (sample + (next - sample) * step / factor));
      }
    }
  }
}
