package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Writes down what one participant says. An utterance ends with a sentence, with a pause, or when
 * it gets long: breaks are not to be relied on, as they are not at Zoom. For one thread.
 */
final class Listener {
  private static final long PAUSE_MS = 500;
  private static final double LONG_SECONDS = 6;
  private static final double MS = 1000;

  /** Silence beyond this teaches an ear nothing. */
  private static final long IDLE_MS = 2_000;

  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.!?][\"')\\]]*");

  private final Speaker speaker;
  private final Ear ear = new Ear(AudioFrame.SAMPLE_RATE_HZ);
  private StringJoiner words = new StringJoiner(" ");
  private HeardWord first;
  private HeardWord last;
  private long samples;
  private long startedMs;
  private boolean idle = true;

  Listener(Speaker speaker) {
    this.speaker = speaker;
  }

  /** Listens to 20 ms; returns the utterance that they end, if any. */
  Optional<Utterance> listen(long atMs, AudioFrame frame) {
    if (frame.silent() && (idle || hasBeenSilentFor(IDLE_MS))) {
      idle = true;
      return finish();
    }
    if (idle) {
      idle = false;
      startedMs = atMs - Math.round(samples * MS / AudioFrame.SAMPLE_RATE_HZ);
    }
    samples += AudioFrame.SAMPLES;
    for (HeardWord word : ear.listen(frame.samples(), 0, AudioFrame.SAMPLES)) {
      first = first == null ? word : first;
      last = word;
      words.add(word.text());
    }
    return utteranceIsOver() ? finish() : Optional.empty();
  }

  /** What was said and not returned yet: the participant says no more. */
  Optional<Utterance> finish() {
    if (last == null) {
      return Optional.empty();
    }
    var utterance =
        new Utterance(
            speaker,
            startedMs + Math.round(first.startSeconds() * MS),
            startedMs + Math.round(last.endSeconds() * MS),
            words.toString());
    words = new StringJoiner(" ");
    first = null;
    last = null;
    return Optional.of(utterance);
  }

  private boolean utteranceIsOver() {
    return last != null
        && (ENDS_SENTENCE.matcher(last.text()).matches()
            || last.endSeconds() - first.startSeconds() >= LONG_SECONDS
            || hasBeenSilentFor(PAUSE_MS));
  }

  private boolean hasBeenSilentFor(long millis) {
    return !ear.hearingVoice()
        && ear.samplesSinceVoice() * MS >= millis * AudioFrame.SAMPLE_RATE_HZ;
  }
}
