package edu.colloquy.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "demo --help",
        "up --help",
        "test --help",
        "judge --help",
        "doctor --help"
      })
  void fitsATerminalOfEightyColumns(String typed) {
    Typed result = Typed.words(typed.split(" "));

    assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(result.out()).contains("Usage: ./colloquy");
    assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void isWhatTypingNothingGives() {
    Typed result = Typed.words();

    assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(result.out()).contains("demo", "up", "test", "doctor");
  }

  @Test
  void ofTheDemoNamesEveryOptionAndFault() {
    assertThat(Typed.words("demo", "--help").out())
        .contains("--students", "--roster", "--lecture", "--dialogues", "--minutes", "--speed")
        .contains("--json", "--out", "--keep", "--fault", "--workers", "--browser", "--data")
        .contains("kill-worker", "avatar-create", "zoom-5xx", "deepgram-drop")
        .contains("duplicate-delivery");
  }
}
