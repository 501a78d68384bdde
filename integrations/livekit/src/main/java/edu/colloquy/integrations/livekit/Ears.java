package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.util.function.Consumer;

/**
 * Takes a remote audio track as WebRTC decodes it, at 48 kHz, and hands it on in mono at another
 * rate. Called by WebRTC's audio thread.
 */
final class Ears implements AudioTrackSink {
  private final Decimator decimator;
  private final Consumer<short[]> heard;

  Ears(int sampleRateHz, Consumer<short[]> heard) {
    this.decimator = new Decimator(sampleRateHz);
    this.heard = heard;
  }

  @Override
  public void onData(byte[] data, int bitsPerSample, int sampleRateHz, int channels, int frames) {
    if (sampleRateHz != Decimator.INPUT_HZ || bitsPerSample != Short.SIZE) {
      return; // only before the first packet, when there is nothing to hear
    }
    heard.accept(decimator.decimate(mono(data, channels, frames)));
  }

  private static short[] mono(byte[] data, int channels, int frames) {
    short[] mono = new short[frames];
    for (int frame = 0; frame < frames; frame++) {
      int sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        int at = (frame * channels + channel) * Short.BYTES;
        sum += (short) ((data[at + 1] << 8) | (data[at] & 0xff));
      }
      mono[frame] = (short) (sum / channels);
    }
    return mono;
  }
}
