package edu.colloquy.domain.tutor.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumsAreHeardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25 minus 4 is 21 for the miles",
        "twenty-five minus four is twenty-one",
        "I added 4 and 3 to get 7 dollars a mile",
        "7 plus 10 plus 7 plus 10 is 34",
        "2 times 14 is 28 and 2 times 16 is 32",
        "3 x $68 = $204",
        "I multiplied 3 cups by 20 chickens to get 60",
        "15 divided by 30% is equal to 50",
        "10% of $5000 is $500",
        "1/3 = 0.33",
        "25 divided by 7 is about 3.5",
        "90 - 30 = 60 / 30 = 2",
        "3 * (10 - 4) = 18",
        "I subtracted 25 from 143 which gave me 118",
        "two hundred and fifty plus one hundred makes three hundred fifty"
      })
  void aSumThatIsRightHolds(String said) {
    assertThat(Equations.in(said)).isNotEmpty().allMatch(Equation::isSum).allMatch(Equation::holds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25 minus 4 is 20",
        "gained 2*2 = 10 logs",
        "I added 4 and 3 to get 8",
        "seven times eight is fifty-four",
        "3 x 12 x $68 + 2 x $80 = $8328"
      })
  void aSumThatIsWrongDoesNot(String said) {
    assertThat(Equations.in(said)).hasSize(1).noneMatch(Equation::holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2 s plus 5 equals 21, 8",
    "'so it is 4 w plus 6 equals 34', 7",
    "5 s plus 2 equals 21, 3.8",
    "9a + 6(20 - a) = 138, 6",
    "5 w plus 2 equals 2 w plus 17, 5",
    "3(p - 4) = 18, 10",
    "'w is 15.5', 15.5",
    "15 a makes 138 dollars, 9.2"
  })
  void anEquationIsSolved(String said, double unknown) {
    assertThat(Equations.in(said)).singleElement().matches(it -> !it.isSum());
    assertThat(Equations.in(said).getFirst().unknown()).hasValue(unknown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 4 dollars are paid once, so maybe they should not go with each mile",
        "I called the adults and the children both a",
        "5700 seconds is equal to 95 minutes, 6:48 PM + 38 minutes = 7:26 PM",
        "It would tip over, so I should take 2 w away from one side, I think.",
        "a 2-foot section is long"
      })
  void whatIsNoSumIsNotChecked(String said) {
    assertThat(Equations.in(said)).noneMatch(it -> it.isSum() && !it.holds());
  }

  @Test
  void spelledNumbersAreNumbers() {
    assertThat(Equations.numbersIn("five twenty, twenty five and 1,200.5; three point one four"))
        .isEqualTo(List.of(5.0, 20.0, 25.0, 1200.5, 3.14));
    assertThat(SpokenNumbers.toDigits("Two thousand three hundred and six of nineteen"))
        .isEqualTo("2306 of 19");
  }
}
