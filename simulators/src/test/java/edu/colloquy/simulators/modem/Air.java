package edu.colloquy.simulators.modem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can happen to audio on its way. */
final class Air {
  private Air() {}

  static List<HeardWord> hear(int rate, short[] pcm, int chunk) {
    var ear = new Ear(rate);
    var heard = new ArrayList<HeardWord>();
    for (int i = 0; i < pcm.length; i += chunk) {
      heard.addAll(ear.listen(pcm, i, Math.min(chunk, pcm.length - i)));
    }
    heard.addAll(ear.listen(new short[rate / 10], 0, rate / 10));
    return heard;
  }

  static List<String> texts(List<HeardWord> words) {
    return words.stream().map(HeardWord::text).toList();
  }

  static short[] gain(short[] pcm, double gain) {
    short[] out = new short[pcm.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = clip(pcm[i] * gain);
    }
    return out;
  }

  static short[] resample(short[] pcm, int from, int to) {
    short[] out = new short[(int) ((long) pcm.length * to / from)];
    for (int i = 0; i < out.length; i++) {
      double at = (double) i * from / to;
      int left = (int) at;
      int right = Math.min(left + 1, pcm.length - 1);
      out[i] = clip(pcm[left] + (at - left) * (pcm[right] - pcm[left]));
    }
    return out;
  }

  static short[] later(short[] pcm, int samples) {
    short[] out = new short[pcm.length + samples];
    System.arraycopy(pcm, 0, out, samples, pcm.length);
    return out;
  }

  static short[] mixed(short[] one, short[] other) {
    short[] out = new short[Math.max(one.length, other.length)];
    for (int i = 0; i < out.length; i++) {
      out[i] = clip((i < one.length ? one[i] : 0) + (i < other.length ? other[i] : 0));
    }
    return out;
  }

  /** White noise so many dB below the speech. */
  static short[] noisy(short[] pcm, double snrDb, long seed) {
    double square = 0;
    for (short s : pcm) {
      square += (double) s * s;
    }
    double rms = Math.sqrt(square / pcm.length) / Math.pow(10, snrDb / 20);
    var random = new Random(seed);
    short[] out = new short[pcm.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = clip(pcm[i] + rms * random.nextGaussian());
    }
    return out;
  }

  /** Frames lost at random, either silenced or cut out. */
  static short[] lossy(short[] pcm, int frame, double loss, boolean cut, long seed) {
    var random = new Random(seed);
    short[] out = new short[pcm.length];
    int written = 0;
    for (int i = 0; i < pcm.length; i += frame) {
      int length = Math.min(frame, pcm.length - i);
      if (random.nextDouble() >= loss) {
        System.arraycopy(pcm, i, out, written, length);
        written += length;
      } else if (!cut) {
        written += length;
      }
    }
    return Arrays.copyOf(out, written);
  }

  private static short clip(double value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }
}
