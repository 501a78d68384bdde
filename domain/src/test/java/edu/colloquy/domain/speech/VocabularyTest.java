package edu.colloquy.domain.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words of a lecture a recogniser is told to expect. */
class VocabularyTest {

  @Test
  void namesAbbreviationsCompoundsAndLongWordsAreExpected() {
    assertThat(
            Vocabulary.of(
                "The chain rule",
                List.of(
                    "We differentiate as Leibniz did. The Leibniz notation helps; so does a"
                        + " well-known ODE.")))
        .startsWith("chain", "rule", "Leibniz")
        .contains("differentiate", "well-known", "ODE")
        .doesNotContain("We", "The", "helps", "did");
  }

  @Test
  void noMoreThanFiftyAndNoneTwice() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("photosynthesis").append((char) ('a' + i % 26)).append(i).append(" and ");
    }
    assertThat(Vocabulary.of("", List.of(text.toString()))).hasSize(50).doesNotHaveDuplicates();
    assertThat(Vocabulary.of("Eigenvalues", List.of("eigenvalues and eigenvalues")))
        .containsExactly("Eigenvalues");
  }
}
