package edu.colloquy.domain.tutor.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasAreReadAloudTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is 25h + 40 = 165 about? | What is 25 h plus 40 equals 165 about?",
        "So $x^2 + 3x$ it is. | So x squared plus 3 x it is.",
        "That costs $25, not $4.50. | That costs 25 dollars, not 4.50 dollars.",
        "Look at \\sqrt{16} and 3 * 4. | Look at the square root of 16 and 3 times 4.",
        "## Step one | Step one",
        "- Name the *unknown* first. | Name the unknown first.",
        "1. **Divide** by 3. | Divide by 3.",
        "See [the notes](https://example.edu/n) or https://example.edu. | See the notes or the link",
        "x ≤ 5 and 2^n | x is at most 5 and 2 to the power of n",
        "About 30% of it, 21/3. | About 30 percent of it, 21 divided by 3.",
        "Well done 🎉! | Well done!",
        "A well-known two-step plan, e.g. the first one. | A well-known two-step plan, e.g. the first one.",
        "You have 20 chickens. | You have 20 chickens.",
        "Which is it, a or b? | Which is it, a or b?"
      })
  void asOneSaysThem(String written, String spoken) {
    assertThat(SpokenForm.of(written)).isEqualTo(spoken);
  }
}
