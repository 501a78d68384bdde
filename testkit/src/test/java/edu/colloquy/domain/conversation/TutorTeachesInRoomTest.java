package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.course.Passage;
import edu.colloquy.domain.tutor.Teaching;
import edu.colloquy.domain.tutor.TeachingAids;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import edu.colloquy.domain.tutor.policy.HintLevel;
import edu.colloquy.domain.tutor.policy.Judgement;
import edu.colloquy.domain.tutor.policy.Move;
import edu.colloquy.domain.tutor.policy.StepCheck;
import edu.colloquy.domain.tutor.policy.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The problem of the room is the period of sin 2x; its solution is pi. */
class TutorTeachesInRoomTest {
  private static final String IN_PRIVATE = "You check a student's work in private";

  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  private static TeachingAids aids(Duration patience) {
    return new TeachingAids(
        StepCheck.NONE,
        (course, query, limit) -> List.of(new Passage("A period repeats.", "waves.pdf, page 3")),
        patience,
        true,
        Duration.ZERO);
  }

  @Test
  void aReplyThatGivesTheResultAwayIsNotVoiced() {
    room.tutor.writes("Good that you ask. ", "It is pi. ", "Fine?");
    room.open();
    room.studentSays("what is the answer to the sin 2x period");
    Turn turn = room.answered(0);
    assertThat(turn.tutorText().orElseThrow())
        .startsWith("Good that you ask.")
        .doesNotContain("pi.")
        .endsWith("?");
    assertThat(room.voice.spoken()).noneMatch(sentence -> sentence.contains("pi."));
    assertThat(turn.teaching().orElseThrow().guarded()).isTrue();
  }

  @Test
  void whatTheTutorDidIsStoredAndShown() {
    room.open();
    room.studentSays("i don't know");
    Teaching teaching = room.answered(0).teaching().orElseThrow();
    assertThat(teaching.moves()).containsExactly(Move.ENCOURAGE, Move.HINT);
    assertThat(teaching.hintLevel()).isEqualTo(1);
    assertThat(teaching.learning().lastQuestion()).isEqualTo(ScriptedTutor.QUESTION);
    await()
        .until(
            () ->
                room.notifier.messages(ServerMessage.TranscriptUpdate.class).stream()
                    .flatMap(update -> update.teaching().stream())
                    .anyMatch(shown -> shown.moves().equals(List.of("encourage", "hint"))));
  }

  @Test
  void anotherWorkerGoesOnFromWhatIsKnown() {
    room.open();
    room.studentSays("i don't know");
    room.answered(0);
    room.open("worker-2", Duration.ofSeconds(10));
    room.studentSays("still no idea");
    assertThat(room.answered(1).teaching().orElseThrow().learning().hint())
        .isEqualTo(HintLevel.POINT_TO_STEP);
  }

  @Test
  void theProfessorHearsOfDistressAndNoModelAnswersIt() {
    room.open();
    room.studentSays("i want to kill myself");
    assertThat(room.answered(0).tutorText().orElseThrow()).contains("your professor know");
    assertThat(room.tutor.prompts()).isEmpty();
    assertThat(room.notifier.messages(ServerMessage.Alert.class))
        .singleElement()
        .satisfies(alert -> assertThat(alert.kind()).isEqualTo("distressed"));
  }

  @Test
  void passagesOfTheCourseAreInThePromptAndNamedInTheTurn() {
    room.aids = aids(Duration.ofSeconds(5));
    room.open();
    room.studentSays("why does it repeat");
    assertThat(room.answered(0).sources()).containsExactly("waves.pdf, page 3");
    assertThat(room.tutor.prompts().getLast().instructions())
        .contains("<passage>\nA period repeats.\n</passage>");
  }

  @Test
  void aVerdictOfTheModelThatComesInTimeGuidesTheReply() {
    room.aids = aids(Duration.ofSeconds(5));
    room.tutor.writes(
        "{\"judgement\": \"wrong\", \"step\": \"doubles it\", \"reason\": \"it halves\"}");
    room.open();
    room.studentSays("the factor doubles it so the wave is longer");
    Teaching teaching = room.answered(0).teaching().orElseThrow();
    assertThat(teaching.verdict().orElseThrow().judgement()).isEqualTo(Judgement.WRONG);
    assertThat(teaching.verdict().orElseThrow().source()).isEqualTo(Verdict.Source.MODEL);
    assertThat(room.tutor.prompts().getFirst().instructions()).startsWith(IN_PRIVATE);
    assertThat(room.tutor.prompts().getLast().instructions()).contains("it halves");
  }

  @Test
  void aVerdictThatComesLateHoldsNothingUpAndCountsFromTheNextTurnOn() {
    room.aids = aids(Duration.ofMillis(1));
    room.tutor.slowWhere(
        prompt -> prompt.instructions().startsWith(IN_PRIVATE),
        "{\"judgement\": \"wrong\", \"step\": \"doubles it\", \"reason\": \"it halves\"}");
    room.open();
    room.studentSays("the factor doubles it so the wave is longer");
    await().until(() -> !room.voice.spoken().isEmpty());
    assertThat(room.answered(0).teaching().orElseThrow().late()).isTrue();
    room.tutor.letSlowOnesFinish();
    room.studentSays("yes");
    assertThat(room.answered(1).tutorText()).contains(ScriptedTutor.QUESTION);
  }

  @Test
  void aLongTalkStaysWithinItsBudget() {
    room.tutor.answersWhere(
        prompt -> prompt.instructions().startsWith("Sum up"), "{\"summary\": \"They met waves.\"}");
    room.open();
    String long_ = "and then the wave goes up and down and on and on ".repeat(10);
    for (int i = 0; i < 24; i++) {
      room.studentSays(long_ + i);
      room.answered(i);
    }
    TutorPrompt last =
        room.tutor.prompts().stream()
            .filter(prompt -> prompt.instructions().startsWith("You are the AI clone"))
            .reduce((a, b) -> b)
            .orElseThrow();
    int chars = last.dialogue().stream().map(Utterance::text).mapToInt(String::length).sum();
    assertThat(chars / 4).isLessThan(1_600);
    assertThat(last.instructions()).contains("<summary>\nThey met waves.\n</summary>");
    assertThat(room.turns().getLast().teaching().orElseThrow().summary()).isPresent();
  }
}
