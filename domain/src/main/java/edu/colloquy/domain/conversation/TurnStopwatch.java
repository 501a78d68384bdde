package edu.colloquy.domain.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes the times of one turn. Thread-safe.
 *
 * <p>{@code patience_ms} is how long the student was waited for although the words were there, and
 * {@code head_start_ms} how long before the end of the turn the model had begun. {@code
 * overhead_ms} is what was ours: all the time from the student's last word to the avatar's first
 * sound, less patience, and less what was spent waiting for the recogniser, the model, the voice
 * and the avatar.
 */
final class TurnStopwatch {

  /** A moment of a turn, in the order in which they come. */
  enum Mark {
    /** The audio that ends the student's last word arrived. */
    WORDS_HEARD,
    /** The recogniser had given the last of the words. */
    WORDS_FINAL,
    /** The student was taken to have finished. */
    TURN_ENDED,
    MODEL_ASKED,
    MODEL_FIRST_TOKEN,
    MODEL_FIRST_SENTENCE,
    VOICE_ASKED,
    VOICE_FIRST_AUDIO,
    AVATAR_ASKED,
    AVATAR_SPEAKS
  }

  private final InstantSource clock;
  private final Map<Mark, Instant> marks = new EnumMap<>(Mark.class);

  TurnStopwatch(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes that a moment is now; only the first time counts. */
  void mark(Mark mark) {
    mark(mark, clock.instant());
  }

  synchronized void mark(Mark mark, Instant at) {
    marks.putIfAbsent(mark, at);
  }

  /** Takes over the moments that another noted of the same turn. */
  void take(TurnStopwatch other) {
    other.marks().forEach(this::mark);
  }

  private synchronized Map<Mark, Instant> marks() {
    return Map.copyOf(marks);
  }

  /** The times in ms by name, of the spans whose both ends are known. */
  synchronized Map<String, Long> timingsMs() {
    Map<String, Long> timings = new LinkedHashMap<>();
    put(timings, "recogniser_ms", Mark.WORDS_HEARD, Mark.WORDS_FINAL);
    put(timings, "patience_ms", Mark.WORDS_FINAL, Mark.TURN_ENDED);
    if (isBefore(Mark.MODEL_ASKED, Mark.TURN_ENDED)) {
      put(timings, "head_start_ms", Mark.MODEL_ASKED, Mark.TURN_ENDED);
    }
    put(timings, "model_first_token_ms", Mark.MODEL_ASKED, Mark.MODEL_FIRST_TOKEN);
    put(timings, "model_first_sentence_ms", Mark.MODEL_ASKED, Mark.MODEL_FIRST_SENTENCE);
    put(timings, "voice_first_audio_ms", Mark.VOICE_ASKED, Mark.VOICE_FIRST_AUDIO);
    put(timings, "avatar_first_sound_ms", Mark.AVATAR_ASKED, Mark.AVATAR_SPEAKS);
    put(timings, "total_ms", Mark.WORDS_HEARD, Mark.AVATAR_SPEAKS);
    if (marks.keySet().containsAll(EnumSet.allOf(Mark.class))) {
      timings.put(
          "overhead_ms",
          timings.get("total_ms")
              - timings.get("recogniser_ms")
              - timings.get("patience_ms")
              - waitedForModelMs()
              - timings.get("voice_first_audio_ms")
              - timings.get("avatar_first_sound_ms"));
    }
    return timings;
  }

  /** What the model wrote before the turn had ended was not waited for. */
  private long waitedForModelMs() {
    Mark from = isBefore(Mark.MODEL_ASKED, Mark.TURN_ENDED) ? Mark.TURN_ENDED : Mark.MODEL_ASKED;
    Duration waited = Duration.between(marks.get(from), marks.get(Mark.MODEL_FIRST_SENTENCE));
    return Math.max(0, waited.toMillis());
  }

  private boolean isBefore(Mark one, Mark other) {
    return marks.containsKey(one)
        && marks.containsKey(other)
        && marks.get(one).isBefore(marks.get(other));
  }

  private void put(Map<String, Long> timings, String name, Mark from, Mark to) {
    if (marks.containsKey(from) && marks.containsKey(to)) {
      timings.put(name, Duration.between(marks.get(from), marks.get(to)).toMillis());
    }
  }
}
