package edu.colloquy.domain.speech;

import java.time.Duration;
import java.util.Optional;

/**
 * Words that were final when their line was lost, but whose end of speech had not been told. The
 * next line does not hear them and so never tells their end by itself; when enough is sent over it
 * and nothing is said, they have ended. Not thread-safe.
 */
final class UnendedWords {
  /** So long a recogniser may take to show that somebody speaks. */
  private static final Duration REACTION = Duration.ofSeconds(1);

  private static final int SAMPLES_PER_MS = 16;

  private final long patienceSamples;
  private Optional<SpeechEvent.UtteranceEnd> end = Optional.empty();
  private boolean orphaned;
  private long silentSamples;

  /**
   * @param pause so much silence ends a stretch of speech
   */
  UnendedWords(Duration pause) {
    patienceSamples = pause.plus(REACTION).toMillis() * SAMPLES_PER_MS;
  }

  /** Takes what the line reports, in the positions of the whole stream. */
  void on(SpeechEvent event) {
    switch (event) {
      case SpeechEvent.Final segment when segment.endOfSpeech() -> ended();
      case SpeechEvent.Final segment when !segment.text().isBlank() -> {
        ended();
        end = Optional.of(new SpeechEvent.UtteranceEnd(segment.lastWordEndSample()));
      }
      case SpeechEvent.Interim interim when !interim.text().isBlank() -> silentSamples = 0;
      case SpeechEvent.SpeechStarted started -> silentSamples = 0;
      case SpeechEvent.TurnStarted started -> silentSamples = 0;
      case SpeechEvent.TurnResumed resumed -> silentSamples = 0;
      case SpeechEvent.UtteranceEnd told -> ended();
      case SpeechEvent.EndOfTurn told -> ended();
      case SpeechEvent.Final silence -> {}
      case SpeechEvent.Interim silence -> {}
      case SpeechEvent.EagerEndOfTurn probably -> {}
      case SpeechEvent.Dropped dropped -> {}
    }
  }

  /** The line was lost, and another goes on. */
  void resumed() {
    orphaned = end.isPresent();
    silentSamples = 0;
  }

  /** So much more was sent; gives the end of the words once it is certain. */
  Optional<SpeechEvent.UtteranceEnd> sent(int samples) {
    if (!orphaned) {
      return Optional.empty();
    }
    silentSamples += samples;
    return silentSamples < patienceSamples ? Optional.empty() : ended();
  }

  /** Nothing more will be heard: gives the end of the words, if any wait for it. */
  Optional<SpeechEvent.UtteranceEnd> ended() {
    Optional<SpeechEvent.UtteranceEnd> due = end;
    end = Optional.empty();
    orphaned = false;
    return due;
  }
}
