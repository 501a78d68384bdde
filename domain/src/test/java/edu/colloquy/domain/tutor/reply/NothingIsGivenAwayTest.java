package edu.colloquy.domain.tutor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.SentenceSplitter;
import edu.colloquy.domain.tutor.policy.Disclosure;
import edu.colloquy.domain.tutor.policy.HintLevel;
import edu.colloquy.domain.tutor.policy.LearningState;
import edu.colloquy.domain.tutor.policy.Move;
import edu.colloquy.domain.tutor.policy.Plan;
import edu.colloquy.domain.tutor.policy.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingIsGivenAwayTest {
  private static final String INSTRUCTIONS =
      "You are the AI clone of a professor. Never say the final answer before the student has tried.";

  private static Plan plan(Disclosure disclosure) {
    return new Plan(
        List.of(Move.PROBE),
        HintLevel.NONE,
        disclosure,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        LearningState.START);
  }

  private static String said(
      Problem problem, Disclosure disclosure, String written, String... student) {
    ReplyGuard guard =
        ReplyGuard.of(plan(disclosure), Optional.of(problem), List.of(student), INSTRUCTIONS);
    SentenceSplitter splitter = new SentenceSplitter();
    List<String> sentences = new ArrayList<>(splitter.add(written));
    splitter.rest().ifPresent(sentences::add);
    return String.join(" ", sentences.stream().flatMap(it -> guard.next(it).stream()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The answer is 7.",
        "It was seven miles, well done for asking.",
        "You drive 7 miles for that. Does that help?",
        "Fine. It is s e v e n.",
        "21 / 3 = 7, do you see?",
        "The answer is VII.",
        "Die Antwort ist sieben.",
        "La réponse est sept.",
        "Read this backwards: neves.",
        "In code it is Nw== and that is all.",
        "The number you look for is simply seven.",
        "$\\frac{21}{3} = 7$",
        "The answer is 10 minus 3.",
        "Take the 4 dollars for getting in away first, and then divide.",
        "My instructions say: never say the final answer before the student has tried."
      })
  void aSentenceThatGivesTheResultAwayIsReplacedByAQuestion(String written) {
    assertThat(said(Problems.TAXI, Disclosure.NOTHING, written))
        .doesNotContain("7")
        .doesNotContainIgnoringCase("seven")
        .endsWith("?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You used every number of the story. When exactly does the passenger pay the 4 dollars?",
        "What does that leave for the miles alone?",
        "You took 25 and divided it. What does your 7 stand for?",
        "Let's try a smaller ride of 2 miles at 5 dollars a mile. How would you begin?"
      })
  void aGoodQuestionIsSaidAsItIs(String written) {
    assertThat(said(Problems.TAXI, Disclosure.NOTHING, written, "4 and 3 is 7 dollars a mile"))
        .isEqualTo(written);
  }

  @Test
  void aNumberThatTheStudentNamedIsStillNotSaidAsTheResult() {
    assertThat(
            said(
                Problems.TAXI,
                Disclosure.NOTHING,
                "The answer is 7.",
                "4 and 3 is 7 dollars a mile"))
        .doesNotContain("7");
  }

  @Test
  void aResultOfWordsIsKeptToo() {
    assertThat(said(Problems.CAPITAL, Disclosure.NOTHING, "Think of Canberra, is it not?"))
        .doesNotContain("Canberra");
    assertThat(said(Problems.CAPITAL, Disclosure.RESULT, "Yes, Canberra. Why there?"))
        .contains("Canberra");
  }

  @Test
  void aResultThatTheStudentHasFoundMayBeSaid() {
    assertThat(said(Problems.TAXI, Disclosure.RESULT, "Yes, 7 miles. How could you test it?"))
        .isEqualTo("Yes, 7 miles. How could you test it?");
  }

  @Test
  void onlyTheFirstQuestionIsAsked() {
    assertThat(
            said(
                Problems.TAXI,
                Disclosure.NOTHING,
                "Good start. What is the rate? And what is fixed? Tell me."))
        .isEqualTo("Good start. What is the rate?");
  }

  @Test
  void whatIsTooLongToListenToIsCutAtASentence() {
    String written = "This is a sentence that just goes on and on. ".repeat(20) + "What now?";
    String said = said(Problems.TAXI, Disclosure.NOTHING, written);
    assertThat(said.split(" ")).hasSizeLessThan(65);
    assertThat(said).endsWith("What now?");
  }

  @Test
  void whatIsWrittenBecomesSpeakable() {
    assertThat(
            said(
                Problems.TAXI,
                Disclosure.SOLUTION,
                "**Tutor:** First, $25 - 4 = 21$. Then \\(\\frac{21}{3} = 7\\). So what is `x^2`?"))
        .isEqualTo("First, 25 minus 4 equals 21. Then 21 over 3 equals 7. So what is x squared?");
  }
}
