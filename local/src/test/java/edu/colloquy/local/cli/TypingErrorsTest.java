package edu.colloquy.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demo --studnets 4     | colloquy demo: unknown option --studnets; did you mean --students?
          demo --studnets=4     | colloquy demo: unknown option --studnets; did you mean --students?
          demo --zzzzzzzz       | colloquy demo: unknown option --zzzzzzzz; see ./colloquy demo --help
          demo now              | colloquy demo: unexpected word now; see ./colloquy demo --help
          dmeo                  | colloquy: unknown command dmeo; did you mean demo?
          demo --students many  | colloquy demo: --students must be a whole number from 1 to 500, not 'many'
          demo --students 0     | colloquy demo: --students must be a whole number from 1 to 500, not '0'
          demo --students 501   | colloquy demo: --students must be a whole number from 1 to 500, not '501'
          demo --students       | colloquy demo: --students needs a value, N
          demo --minutes -1     | colloquy demo: --minutes must be a number from 0.05 to 180, not '-1'
          demo --speed fast     | colloquy demo: --speed must be a number from 0.1 to 100, not 'fast'
          demo --port 65536     | colloquy demo: --port must be a whole number from 0 to 65535, not '65536'
          demo --workers thread | colloquy demo: --workers must be one of in-process, process, not 'thread'
          demo --lecture no.md  | colloquy demo: --lecture: there is no file no.md
          demo --json no/a.json | colloquy demo: --json: there is no folder FOLDER/no
          """)
  void isTalkedAboutInOneLine(String typed, String error) {
    Typed result = Typed.words(typed.split(" "));

    assertThat(result.err())
        .isEqualTo(error.replace("FOLDER", Path.of("").toAbsolutePath().toString()));
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.demos()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                          | is not a JSON array of dialogues
          []                          | is not a JSON array of dialogues
          [{"turns": [{}]}, {"a": 1}] | dialogue 2 of FILE has no turns
          [{"turns":                  | line 1 is not JSON
          """)
  void inDialoguesAreFoundBeforeAnythingStarts(String text, String error) throws IOException {
    Path file = Files.writeString(folder.resolve("d.json"), text);

    Typed result = Typed.words("demo", "--dialogues", file.toString());

    assertThat(result.err()).contains(error.replace("FILE", file.toString())).hasLineCount(1);
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void inARosterAreNamedWithTheirLine() throws IOException {
    Path file = Files.writeString(folder.resolve("c.csv"), "name,email\nAda,ada.uni.edu\n");

    Typed result = Typed.words("demo", "--roster", file.toString());

    assertThat(result.err())
        .isEqualTo(
            "colloquy demo: --roster: " + file + " line 2: 'ada.uni.edu' is not an e-mail address");
  }

  @Test
  void anEmptyFileIsToldApartFromAMissingOne() throws IOException {
    Path file = Files.createFile(folder.resolve("lecture.md"));

    assertThat(Typed.words("demo", "--lecture", file.toString()).err())
        .isEqualTo("colloquy demo: --lecture: " + file + " is empty");
  }

  @Test
  void aBrowserIsNotPartOfThisVersion() {
    Typed result = Typed.words("demo", "--browser", "on");

    assertThat(result.exitCode()).isEqualTo(ExitCode.MISSING);
    assertThat(result.err()).contains("bots in a browser are not part of this version");
  }

  @Test
  void whatIsMissingIsNamedWithTheLineToType() {
    Typed result =
        Typed.words(
            options -> {
              throw new MissingNeedException(Need.FFMPEG);
            },
            "demo");

    assertThat(result.exitCode()).isEqualTo(ExitCode.MISSING);
    assertThat(result.err())
        .startsWith("colloquy demo: ffmpeg is needed and not there; type: ")
        .hasLineCount(1);
  }

  @Test
  void aFailureShowsNoStackTrace() {
    Typed result =
        Typed.words(
            options -> {
              throw new IllegalStateException("the port 8080 is taken\nby somebody");
            },
            "demo");

    assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .isEqualTo("colloquy demo: the port 8080 is taken (all of it: set COLLOQUY_TRACE=1)");
  }
}
