package edu.colloquy.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.course.Passage;
import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TeachingAids;
import edu.colloquy.domain.tutor.TutorModel;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import edu.colloquy.domain.tutor.policy.StepCheck;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryLectureContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question outside of a room is answered by the same rules. */
class QuestionFollowsTheRulesTest {
  private final InMemoryLectureContext lectures = new InMemoryLectureContext();
  private final List<TutorPrompt> prompts = new CopyOnWriteArrayList<>();
  private final AskTutor tutor =
      new AskTutor(
          new Blabbing(),
          new TeachingAids(
              StepCheck.NONE,
              (course, query, limit) -> List.of(new Passage("Undo it backwards.", "notes.md")),
              Duration.ofSeconds(5),
              false,
              Duration.ZERO),
          lectures);

  /** A model that says the result whatever it is asked. */
  private final class Blabbing implements TutorModel {
    @Override
    public void reply(TutorPrompt prompt, Consumer<String> delta) {
      prompts.add(prompt);
      delta.accept("Well begun, Ada. It is 9 hours.");
    }

    @Override
    public void prepare() {}

    @Override
    public ServiceCheck check() {
      return new ServiceCheck(true, "", Optional.empty());
    }
  }

  @BeforeEach
  void lecture() {
    lectures.save(
        new LectureContext(
            "Equations",
            List.of("Undo in reverse order."),
            "",
            Samples.NOON,
            List.of(
                new Problem(
                    "A hall costs 30 dollars and 20 dollars an hour. The bill is 210. How many hours?",
                    "210 - 30 = 180, and 180 / 20 = 9. They had it for 9 hours."))));
  }

  private String ask(String text, Utterance... history) {
    return tutor.ask(new Question(text, "Ada", List.of(history))).text();
  }

  @Test
  void theResultIsKeptFromWhoHasNotTried() {
    assertThat(ask("What is the answer?"))
        .startsWith("Well begun, Ada.")
        .doesNotContain("9")
        .endsWith("?");
    assertThat(tutor.ask(new Question("Why?", "Ada", List.of())).sources())
        .containsExactly("notes.md");
  }

  @Test
  void whoHasFoundTheResultHearsItConfirmed() {
    assertThat(
            ask(
                "180 divided by 20 is 9 hours",
                new Utterance(Speaker.TUTOR, "How would you begin?"),
                new Utterance(Speaker.STUDENT, "210 minus 30 is 180")))
        .isEqualTo("Well begun, Ada. It is 9 hours.");
  }

  @Test
  void theLadderGoesOnWhereTheHistoryLeftIt() {
    ask(
        "I still don't know",
        new Utterance(Speaker.STUDENT, "I don't know"),
        new Utterance(Speaker.TUTOR, "What is asked?"),
        new Utterance(Speaker.STUDENT, "no idea"),
        new Utterance(Speaker.TUTOR, "What is fixed?"));
    assertThat(prompts.getLast().instructions()).contains("Hint level 3 of 5");
  }
}
