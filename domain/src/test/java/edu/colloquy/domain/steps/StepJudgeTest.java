package edu.colloquy.domain.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepJudgeTest {
  private static final String PROBLEM =
      "A baker fills 6 trays with 8 rolls each. A quarter of the rolls are burnt. She sells the good ones for $2 each."
          + " How much money does she get?";
  private static final String SOLUTION =
      """
      She bakes 6 * 8 = 48 rolls.
      Of these 48 / 4 = 12 are burnt.
      So 48 - 12 = 36 rolls are good.
      She gets 36 * $2 = $72.
      72""";

  private final StepJudge judge = new StepJudge();

  @Test
  void aRightSolutionHasNoWrongStep() {
    Verdict verdict =
        judge(
            "She bakes 8 x 6 = 48 rolls.",
            "3/4 of them are good, 0.75 x 48 = 36.",
            "36 x 2 = $72",
            "72");

    assertThat(verdict.firstWrongStep()).isEmpty();
    assertThat(verdict.kind()).isEqualTo(FaultKind.NONE);
  }

  @Test
  void aCalculationThatDoesNotComputeIsNamed() {
    Verdict verdict =
        judge("6 x 8 = 48 rolls.", "48 / 4 = 14 are burnt.", "48 - 14 = 34", "34 x 2 = 68", "68");

    assertThat(verdict.firstWrongStep()).hasValue(1);
    assertThat(verdict.kind()).isEqualTo(FaultKind.ARITHMETIC);
    assertThat(verdict.reason()).isEqualTo("The calculation does not come to 14 but to 12.");
  }

  @Test
  void aWrongOperationIsFoundThoughAllThatFollowsIsRight() {
    Verdict verdict =
        judge(
            "6 + 8 = 14 rolls.",
            "14 / 4 = 3.5 are burnt.",
            "14 - 3.5 = 10.5 are good.",
            "10.5 x 2 = 21",
            "21");

    assertThat(verdict.firstWrongStep()).hasValue(0);
  }

  @Test
  void aQuantityThatTheSolutionNeverHasIsFound() {
    Verdict verdict =
        judge(
            "6 x 8 = 48 rolls.",
            "She burns 4 rolls, so 48 - 4 = 44 are good.",
            "44 x 2 = 88",
            "88");

    assertThat(verdict.firstWrongStep()).hasValue(1);
    assertThat(verdict.reason()).contains("44");
  }

  @Test
  void aPartTakenForTheAnswerIsFoundAtItsStep() {
    Verdict verdict =
        judge("6 x 8 = 48 rolls.", "48 / 4 = 12 are burnt.", "She gets 12 x $2 = $24.", "24");

    assertThat(verdict.firstWrongStep()).hasValue(2);
  }

  @Test
  void workThatGoesOnFromTheAnswerIsFoundWhereItGoesOn() {
    Verdict verdict =
        judge(
            "6 x 8 = 48",
            "48 / 4 = 12",
            "48 - 12 = 36",
            "36 x 2 = 72",
            "So she has 72 - 12 = $60 left.",
            "60");

    assertThat(verdict.firstWrongStep()).hasValue(4);
    assertThat(verdict.kind()).isEqualTo(FaultKind.WENT_ON);
  }

  @Test
  void halfTheWorkWithRightValuesIsNotWrong() {
    assertThat(judge("6 x 8 = 48 rolls.", "48 / 4 = 12 are burnt.").firstWrongStep()).isEmpty();
  }

  @Test
  void anEquationIsSolvedToCheckIt() {
    Verdict verdict =
        judge.judge(
            "Ann and Ben have 30 pens. Ann has 6 more than Ben. How many has Ben?",
            "Without the 6 more they have 30 - 6 = 24 pens. So Ben has 24 / 2 = 12 pens. 12",
            List.of("Let b be Ben's pens.", "Then b + b + 6 = 30.", "2b = 24", "b = 14", "14"));

    assertThat(verdict.firstWrongStep()).hasValue(3);
    assertThat(verdict.kind()).isEqualTo(FaultKind.ARITHMETIC);
  }

  @Test
  void aFalseStatementOfAVariableIsFound() {
    Verdict verdict =
        judge.judge(
            "A mug costs $4 more than a cup. A plate costs twice as much as a mug. A cup costs $3. What do all cost?",
            "A mug costs 3 + 4 = $7. A plate costs 7 * 2 = $14. All cost 3 + 7 + 14 = $24. 24",
            List.of(
                "Let c be the price of a cup.",
                "A mug costs c + 4.",
                "A plate costs 2c + 4.",
                "So all cost 4c + 8 = 4 x 3 + 8 = 20.",
                "20"));

    assertThat(verdict.firstWrongStep()).hasValue(2);
  }

  @Test
  void emptyAndStrangeTextsAreJudgedWithoutAnError() {
    assertThat(judge.judge("", "", List.of()).firstWrongStep()).isEmpty();
    assertThat(
            judge.judge(
                "?", "((((", List.of("", "1 / 0 = 5", "= = =", "x = x", ")(", "\u0000 ½ 10^999")))
        .isNotNull();
    assertThat(judge.judge("9".repeat(10_000), "1+".repeat(5_000), List.of("(".repeat(9_000))))
        .isNotNull();
  }

  private Verdict judge(String... steps) {
    return judge.judge(PROBLEM, SOLUTION, List.of(steps));
  }
}
