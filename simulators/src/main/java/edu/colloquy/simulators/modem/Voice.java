package edu.colloquy.simulators.modem;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sounds packets at one sample rate. Immutable; {@link #at} hands out one voice a rate. */
final class Voice {
  /** Of each of the four tones that sound together: a level of about -13.5 dBFS RMS in all. */
  private static final double AMPLITUDE = 0.15 * Short.MAX_VALUE;

  private static final int MIN_RATE_HZ = 8_000;
  private static final int MAX_RATE_HZ = 192_000;
  private static final Map<Integer, Voice> VOICES = new ConcurrentHashMap<>();

  private final int symbolSamples;
  private final short[][] waves = new short[Tones.COUNT][];

  private Voice(int sampleRateHz) {
    symbolSamples = sampleRateHz / Tones.SYMBOLS_PER_SECOND;
    for (int tone = 0; tone < Tones.COUNT; tone++) {
      waves[tone] = new short[symbolSamples];
      double step = 2 * Math.PI * Tones.periodsPerSymbol(tone) / symbolSamples;
      for (int i = 0; i < symbolSamples; i++) {
        waves[tone][i] = (short) Math.round(AMPLITUDE * Math.sin(step * i));
      }
    }
  }

  /** The voice for a sample rate, a multiple of 200 Hz from 8 to 192 kHz. */
  static Voice at(int sampleRateHz) {
    if (sampleRateHz < MIN_RATE_HZ
        || sampleRateHz > MAX_RATE_HZ
        || sampleRateHz % Tones.SYMBOLS_PER_SECOND != 0) {
      throw new IllegalArgumentException(
          "sample rate "
              + sampleRateHz
              + " Hz: use a multiple of 200 Hz from 8000 to 192000, such as 16000 or 24000");
    }
    return VOICES.computeIfAbsent(sampleRateHz, Voice::new);
  }

  /** How many samples a symbol takes. */
  int symbolSamples() {
    return symbolSamples;
  }

  /** Adds the sound of a packet to the samples from an offset on. */
  void sound(Packet packet, short[] pcm, int offset) {
    soundGroup(Tones.FIRST_SYNC_GROUP, pcm, offset);
    soundGroup(Tones.SECOND_SYNC_GROUP, pcm, offset + symbolSamples);
    int at = offset + Packet.SYNC_SYMBOLS * symbolSamples;
    for (byte value : packet.toBytes()) {
      for (int group = 0; group < Tones.GROUPS; group++) {
        soundTone(Tones.toneOf(value, group), pcm, at);
      }
      at += symbolSamples;
    }
  }

  private void soundGroup(int group, short[] pcm, int offset) {
    for (int i = 0; i < Tones.PER_GROUP; i++) {
      soundTone(group * Tones.PER_GROUP + i, pcm, offset);
    }
  }

  private void soundTone(int tone, short[] pcm, int offset) {
    short[] wave = waves[tone];
    for (int i = 0; i < symbolSamples; i++) {
      pcm[offset + i] += wave[i];
    }
  }
}
