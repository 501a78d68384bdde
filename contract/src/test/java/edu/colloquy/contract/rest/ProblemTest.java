package edu.colloquy.contract.rest;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  @Test
  void tellsWhatIsWrongAndWhere() {
    var error = new ContractException(ErrorCode.INVALID_FIELD, "email", "email must be one");
    assertThat(Json.tree(Json.write(Problem.of(error))))
        .isEqualTo(
            Json.tree(
                """
                {"title":"invalid field","status":400,"detail":"email must be one",
                 "code":"INVALID_FIELD","field":"email"}"""));
  }

  @Test
  void namesNoFieldWhereThereIsNone() {
    Problem problem = Problem.of(ContractException.notFound("room", "s-r9"));
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.detail()).isEqualTo("There is no room s-r9.");
    assertThat(Json.tree(Json.write(problem)).has("field")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAStatusOfAnError(ErrorCode code) {
    assertThat(Problem.of(new ContractException(code, "x")).status()).isBetween(400, 599);
  }

  @Test
  void isTheSameOnAMachineThatSpeaksTurkish() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Problem.of(new ContractException(ErrorCode.INVALID_FIELD, "x")).title())
          .isEqualTo("invalid field");
    } finally {
      Locale.setDefault(before);
    }
  }
}
