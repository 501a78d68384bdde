package edu.colloquy.domain.tutor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.tutor.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentIsJudgedInPrivateTest {
  private final SolutionCheck check = new SolutionCheck(StepCheck.NONE);

  private Verdict verdict(Problem problem, String said) {
    return check.judge(Optional.of(problem), Problems.hear(said), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ANSWER_RIGHT | 21 divided by 3 is 7 miles, and 7 times 3 plus 4 is 25, so it fits.",
        "ANSWER_RIGHT | seven",
        "ANSWER_RIGHT | is it 7 miles",
        "STEP_RIGHT | Oh, I take the 4 away first, so 25 minus 4 is 21 for the miles.",
        "WRONG | twenty-five minus four is twenty",
        "WRONG | eight miles",
        "UNCLEAR | I added 4 and 3 to get 7 dollars a mile, then divided 25 by 7.",
        "UNCLEAR | the 4 dollars are paid once"
      })
  void onATaxiRide(Judgement judgement, String said) {
    assertThat(verdict(Problems.TAXI, said).judgement()).isEqualTo(judgement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STEP_RIGHT | so it is 4 w plus 6 equals 34",
        "WRONG | 2 w plus 3 is 34",
        "WRONG | Width plus length is 34, so 2 w plus 3 is 34 and w is 15.5.",
        "ANSWER_RIGHT | w equals 7",
        "ANSWER_RIGHT | It is 7 metres wide and 10 long, and 7 plus 10 plus 7 plus 10 is 34."
      })
  void onAnEquation(Judgement judgement, String said) {
    assertThat(verdict(Problems.FENCE, said).judgement()).isEqualTo(judgement);
  }

  @Test
  void ofTwoNumbersTheOneThatIsAskedForCounts() {
    assertThat(verdict(Problems.PLANS, "5 weeks").judgement()).isEqualTo(Judgement.ANSWER_RIGHT);
    assertThat(verdict(Problems.PLANS, "after 4 weeks I guess").judgement())
        .isEqualTo(Judgement.WRONG);
  }

  @Test
  void aColleagueLooksAtWholeSteps() {
    StepCheck colleague =
        (problem, steps) ->
            Optional.of(new StepCheck.WrongStep(steps.size() - 1, "the fixed charge is paid once"));
    Verdict verdict =
        new SolutionCheck(colleague)
            .judge(
                Optional.of(Problems.TAXI),
                Problems.hear("I added 4 and 3 to get 7 dollars a mile, then divided 25 by 7."),
                List.of());
    assertThat(verdict.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(verdict.reason()).contains("paid once");
  }

  @Test
  void theProblemIsFoundByWhatIsSaid() {
    ProblemFinder finder = new ProblemFinder(Problems.ALL);
    assertThat(finder.find("", "I added 4 and 3 to get 7 dollars a mile, then divided 25 by 7."))
        .contains(Problems.TAXI);
    assertThat(finder.find("", "Width plus length is 34, so 2 w plus 3 is 34 and w is 15.5."))
        .contains(Problems.FENCE);
    assertThat(finder.find("", "5 w plus 2 equals 2 w plus 17, and then I added them to get 7 w."))
        .contains(Problems.PLANS);
    assertThat(finder.find("", "hello there")).isEmpty();
    String taxi = ProblemFinder.key(Problems.TAXI);
    assertThat(finder.find(taxi, "so I get 5")).contains(Problems.TAXI);
    assertThat(finder.find(taxi, "Now the garden: the fence is 34 metres, and it is 3 longer"))
        .contains(Problems.FENCE);
  }
}
