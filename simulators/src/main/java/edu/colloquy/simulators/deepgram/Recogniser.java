package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the audio of one stream into Deepgram's messages. Its only clock is the audio itself, so
 * the same audio gives the same messages however fast it is sent. Not thread-safe.
 */
final class Recogniser {
  private static final double INTERIM_EVERY_SECONDS = 0.25;

  /** Speech without a pause is cut at the first end of a word after this long. */
  private static final double SEGMENT_SECONDS = 3.5;

  /** Without a word, an empty result is sent this often. */
  private static final double EMPTY_SEGMENT_SECONDS = 5;

  private final ListenQuery query;
  private final Wording wording;
  private final Ear ear;
  private final List<HeardWord> segment = new ArrayList<>();
  private final Silence silence;
  private final Speakers speakers = new Speakers();
  private long samples;
  private long voicedSamples;
  private double segmentStart;
  private double interimAt;
  private boolean interimOutdated;
  private boolean speaking;

  Recogniser(ListenQuery query, String requestId) {
    this.query = query;
    wording =
        new Wording(
            query.model(),
            query.formatted(),
            requestId,
            word -> query.diarize() ? speakers.of(word) : null);
    ear = new Ear(query.sampleRateHz());
    silence = new Silence(query.utteranceEndMs());
  }

  /** Listens to the next samples and says what they bring to an end. */
  List<Answer> hear(short[] pcm, int length) {
    double before = now();
    List<HeardWord> words = ear.listen(pcm, 0, length);
    samples += length;
    segment.addAll(words);
    if (query.diarize()) {
      if (ear.hearingVoice()) {
        speakers.hear(pcm, length);
      }
      speakers.said(words);
    }
    interimOutdated |= !words.isEmpty();
    voicedSamples += ear.hearingVoice() ? length : 0;
    var answers = new ArrayList<Answer>(2);
    if (!speaking && (ear.hearingVoice() || !words.isEmpty())) {
      speaking = true;
      if (query.vadEvents()) {
        answers.add(new Answer.SpeechStarted("SpeechStarted", List.of(0), before));
      }
    }
    if (endpointReached()) {
      answers.add(close(Finality.SPEECH));
    } else if (segmentFull(!words.isEmpty())) {
      answers.add(close(Finality.SEGMENT));
    } else if (interimDue()) {
      answers.add(interim());
    }
    if (segment.isEmpty() && !ear.hearingVoice()) {
      silence.reached(now()).ifPresent(answers::add);
    }
    return answers;
  }

  /** Fixes what was heard so far. */
  Answer.Results close(Finality finality) {
    var results = wording.results(segmentStart, now(), segment, finality);
    if (!segment.isEmpty()) {
      silence.after(segment.getLast().endSeconds());
    }
    speakers.forget(segment);
    segment.clear();
    segmentStart = now();
    interimOutdated = false;
    speaking &= finality == Finality.SEGMENT;
    return results;
  }

  /** Whether something was heard that no final result has closed yet. */
  boolean midUtterance() {
    return speaking;
  }

  /** The length of the stream so far, in seconds. */
  double now() {
    return (double) samples / query.sampleRateHz();
  }

  /** How many samples have come since the last that was speech. */
  long samplesSinceVoice() {
    return ear.samplesSinceVoice();
  }

  /** How much of the stream so far was speech, in seconds. */
  double voicedSeconds() {
    return (double) voicedSamples / query.sampleRateHz();
  }

  private boolean endpointReached() {
    return speaking
        && query.endpointingMs().isPresent()
        && ear.samplesSinceVoice() * 1000
            >= (long) query.endpointingMs().getAsInt() * query.sampleRateHz()
        && !ear.hearingVoice();
  }

  private boolean segmentFull(boolean wordEnded) {
    if (segment.isEmpty()) {
      return now() - segmentStart >= EMPTY_SEGMENT_SECONDS;
    }
    return now() - segment.getFirst().startSeconds() >= SEGMENT_SECONDS
        && (wordEnded || !ear.hearingVoice());
  }

  private boolean interimDue() {
    return query.interimResults() && interimOutdated && now() - interimAt >= INTERIM_EVERY_SECONDS;
  }

  private Answer interim() {
    interimAt = now();
    interimOutdated = false;
    return wording.results(segmentStart, now(), segment, Finality.INTERIM);
  }
}
