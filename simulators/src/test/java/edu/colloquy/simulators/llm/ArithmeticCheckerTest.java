package edu.colloquy.simulators.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticCheckerTest {
  private final ArithmeticChecker checker = new ArithmeticChecker();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so 3 x 20 = 60 cups",
        "15 plus 25 is 40",
        "3 times 20 equals 60",
        "I multiplied 3 cups by 20 chickens to get 60",
        "I subtracted 12 from 20 and got 8",
        "36 - (10 - 2) = 28",
        "1 x 12 + 6 = 18 pens",
        "8/10 x 100% = 80%",
        "$2,700 + $125 = $2,825",
        "10/3 = 3.3 fish",
        "2x14-6 = 22",
        "90 - 30 = 60 / 30",
        "15 cups plus 25 cups is 40 cups",
      })
  void aSumThatIsRightIsFoundToBeRight(String said) {
    assertThat(checker.check(said)).singleElement().matches(Calculation::right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15 + 25 = 45",
        "15 plus 25 makes 45",
        "I multiplied 50 pages by 6 weeks to get 250 pages",
        "20 divided by 4 is 6",
        "2.5 x 12 = 31",
        "36 - (10 - 2) = 24",
      })
  void aSumThatIsWrongIsFoundToBeWrong(String said) {
    assertThat(checker.check(said)).singleElement().matches(sum -> !sum.right());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I don't know",
        "x = 5",
        "2x + 3 = 7",
        "there are 20 chickens",
        "7 is prime",
        "1/0",
        "6:10 PM + 48 minutes = 6:58 PM",
        "1 hour - 20 minutes = 40 minutes",
        "8 x 80 cents = $6.40",
        "1 1/3 = 1.33",
        "3 +",
        "(4 = 5",
      })
  void whatIsNoSumIsLeftAlone(String said) {
    assertThat(checker.check(said)).isEmpty();
  }

  @Test
  void aChainIsCheckedLinkByLink() {
    assertThat(checker.check("2700 + 125 + 1800 = 4500 + 125 = 4625"))
        .extracting(Calculation::spoken, Calculation::right)
        .containsExactly(tuple("2700 plus 125 plus 1800", true), tuple("4500 plus 125", true));
  }

  @Test
  void aSumIsSaidInWords() {
    assertThat(checker.check("she needs 3 x 20 = 60 cups"))
        .containsExactly(new Calculation("3 times 20", "3", "60", true));
  }
}
