package edu.colloquy.simulators.students;

import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.time.Duration;
import java.util.StringJoiner;

/** What a student has heard since the tutor was last silent. */
final class Listening {
  /** Perfect silence beyond this teaches an ear nothing, and a class has many ears. */
  private static final long IDLE_SAMPLES = 2L * AudioFrame.SAMPLE_RATE_HZ;

  private final Ear ear = new Ear(AudioFrame.SAMPLE_RATE_HZ);
  private StringJoiner words = new StringJoiner(" ");
  private long samplesHeard;
  private long skippedSilence;
  private double lastWordStart = -1;

  /** Listens to 20 ms. */
  void hear(AudioFrame frame) {
    if (frame.silent() && ear.samplesSinceVoice() > IDLE_SAMPLES) {
      skippedSilence += AudioFrame.SAMPLES;
      return;
    }
    skippedSilence = 0;
    samplesHeard += AudioFrame.SAMPLES;
    for (HeardWord word : ear.listen(frame.samples(), 0, AudioFrame.SAMPLES)) {
      words.add(word.text());
      lastWordStart = word.startSeconds();
    }
  }

  /** Now, on the clock of {@link #spokeSince}. */
  double nowSeconds() {
    return (double) samplesHeard / AudioFrame.SAMPLE_RATE_HZ;
  }

  /** Whether a word was made out that began at or after the given time. */
  boolean spokeSince(double seconds) {
    return lastWordStart >= seconds;
  }

  /** Whether somebody is speaking now. */
  boolean hearingVoice() {
    return ear.hearingVoice();
  }

  /** Whether words were heard, and then nothing for a while. */
  boolean heardAndQuietFor(Duration silence) {
    return words.length() > 0 && !ear.hearingVoice() && quietMillis() >= silence.toMillis();
  }

  /** The words heard since this was last asked. */
  String takeWords() {
    String heard = words.toString();
    words = new StringJoiner(" ");
    return heard;
  }

  private long quietMillis() {
    return (ear.samplesSinceVoice() + skippedSilence) * 1000 / AudioFrame.SAMPLE_RATE_HZ;
  }
}
