package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnStopwatchTest {
  private static final Instant START = Instant.parse("2026-10-01T12:00:00Z");

  private Instant now = START;
  private final TurnStopwatch stopwatch = new TurnStopwatch(() -> now);

  @Test
  void whatWasOursIsAllButTheWaitingForOthers() {
    at(0, Mark.WORDS_HEARD);
    at(300, Mark.WORDS_FINAL);
    at(400, Mark.TURN_ENDED);
    at(405, Mark.MODEL_ASKED);
    at(700, Mark.MODEL_FIRST_TOKEN);
    at(805, Mark.MODEL_FIRST_SENTENCE);
    at(808, Mark.VOICE_ASKED);
    at(958, Mark.VOICE_FIRST_AUDIO);
    at(960, Mark.AVATAR_ASKED);
    at(1_060, Mark.AVATAR_SPEAKS);

    assertThat(stopwatch.timingsMs())
        .containsEntry("recogniser_ms", 300L)
        .containsEntry("patience_ms", 100L)
        .containsEntry("model_first_token_ms", 295L)
        .containsEntry("model_first_sentence_ms", 400L)
        .containsEntry("voice_first_audio_ms", 150L)
        .containsEntry("avatar_first_sound_ms", 100L)
        .containsEntry("total_ms", 1_060L)
        .containsEntry("overhead_ms", 10L)
        .hasSize(8);
  }

  @Test
  void whatTheModelWroteAheadIsNotWaitedFor() {
    at(0, Mark.WORDS_HEARD);
    at(200, Mark.MODEL_ASKED);
    at(300, Mark.WORDS_FINAL);
    at(300, Mark.MODEL_FIRST_TOKEN);
    at(350, Mark.MODEL_FIRST_SENTENCE);
    at(400, Mark.TURN_ENDED);
    at(403, Mark.VOICE_ASKED);
    at(553, Mark.VOICE_FIRST_AUDIO);
    at(555, Mark.AVATAR_ASKED);
    at(655, Mark.AVATAR_SPEAKS);

    assertThat(stopwatch.timingsMs())
        .containsEntry("head_start_ms", 200L)
        .containsEntry("overhead_ms", 5L);
  }

  @Test
  void onlyTheFirstTimeCounts() {
    at(0, Mark.MODEL_ASKED);
    at(100, Mark.MODEL_FIRST_TOKEN);
    at(900, Mark.MODEL_FIRST_TOKEN);
    assertThat(stopwatch.timingsMs()).containsOnly(Map.entry("model_first_token_ms", 100L));
  }

  @Test
  void aSpanWithoutAnEndIsNotTold() {
    at(0, Mark.WORDS_HEARD);
    assertThat(stopwatch.timingsMs()).isEmpty();
  }

  private void at(long ms, Mark mark) {
    now = START.plusMillis(ms);
    stopwatch.mark(mark);
  }
}
