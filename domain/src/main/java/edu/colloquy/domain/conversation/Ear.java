package edu.colloquy.domain.conversation;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.turntaking.VoiceDetector;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * Hears one source of audio: a bot from when it entered the room, or a client that sends its
 * microphone. What was heard already is skipped, what is missing is heard as silence, so the
 * recogniser's positions stay the source's. Frames come from one thread at a time.
 */
final class Ear implements AutoCloseable {
  private static final int SILENCE_BYTES = 3_200;

  private final long epoch;
  private final long origin;
  private final SpeechStream stream;
  private final InstantSource clock;
  private final ArrivalTimes arrivals = new ArrivalTimes();
  private final HeardWords words = new HeardWords();
  private final VoiceDetector voice = new VoiceDetector();
  private final VoiceReports reports;
  private long next;

  /**
   * @param epoch which source
   * @param origin the position of the first sample that will come
   * @param stream the recogniser's stream for it
   * @param reports told where a voice begins and ends in it
   */
  Ear(long epoch, long origin, SpeechStream stream, VoiceReports reports, InstantSource clock) {
    this.epoch = epoch;
    this.origin = origin;
    this.next = origin;
    this.stream = stream;
    this.reports = reports;
    this.clock = clock;
  }

  /** Takes the next samples; such as came before are skipped. */
  void hear(AudioFrame frame) {
    if (frame.endSample() <= next) {
      return;
    }
    hearSilence(frame.firstSample() - next);
    byte[] unheard = after(next, frame);
    next = frame.endSample();
    arrivals.arrived(next, clock.instant());
    stream.send(unheard);
    listenForVoice(unheard);
  }

  private void listenForVoice(byte[] pcm) {
    switch (voice.hear(pcm)) {
      case STARTED -> reports.voice(true, voice.msSinceStart());
      case ENDED -> reports.voice(false, voice.msSinceVoice());
      case NONE -> {}
    }
  }

  /** Hears silence of so many samples, if any. */
  void hearSilence(long samples) {
    for (long missing = samples * 2; missing > 0; missing -= SILENCE_BYTES) {
      byte[] silence = new byte[(int) Math.min(missing, SILENCE_BYTES)];
      stream.send(silence);
      listenForVoice(silence);
    }
    next += Math.max(0, samples);
  }

  private static byte[] after(long sample, AudioFrame frame) {
    int heardBytes = (int) Math.max(0, sample - frame.firstSample()) * 2;
    return heardBytes == 0
        ? frame.pcm()
        : Arrays.copyOfRange(frame.pcm(), heardBytes, frame.pcm().length);
  }

  /** The position of the first sample that was not heard yet. */
  long nextSample() {
    return next;
  }

  long epoch() {
    return epoch;
  }

  /** What it heard and what is not yet part of a turn. */
  HeardWords words() {
    return words;
  }

  /** The source's position for a position of the recogniser's stream. */
  long position(long streamSample) {
    return origin + streamSample;
  }

  /** When the audio before a position of the recogniser's stream arrived. */
  Instant arrivalOf(long streamSample) {
    return arrivals.of(position(streamSample), clock.instant());
  }

  @Override
  public void close() {
    stream.close();
  }
}
