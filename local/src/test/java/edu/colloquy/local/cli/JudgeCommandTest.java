package edu.colloquy.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeCommandTest {
  @TempDir Path folder;

  @Test
  void writesAVerdictForEachSolution() throws IOException {
    Path steps =
        file(
            """
            [{"id": "a", "problem": "Tim has 3 bags of 4 apples. How many?",
              "reference_solution": "3 * 4 = 12. 12", "student_steps": ["3 + 4 = 7", "7"]},
             {"id": 2, "problem": "Tim has 3 bags of 4 apples. How many?",
              "reference_solution": "3 * 4 = 12. 12", "student_steps": ["4 x 3 = 12", "12"]},
             {"id": "c", "problem": "", "reference_solution": "", "student_steps": []}]
            """);
    Path out = folder.resolve("out.json");

    Typed typed = Typed.words("judge", "--steps", steps.toString(), "--json", out.toString());

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).contains("3 solutions judged: a wrong step found in 1", "ms");
    JsonNode verdicts = new ObjectMapper().readTree(out.toFile());
    assertThat(verdicts.get(0).path("id").asText()).isEqualTo("a");
    assertThat(verdicts.get(0).path("first_wrong_step").asInt(-1)).isZero();
    assertThat(verdicts.get(0).path("reason").asText()).endsWith(".");
    assertThat(verdicts.get(1).path("id").asText()).isEqualTo("2");
    assertThat(verdicts.get(1).path("first_wrong_step").isNull()).isTrue();
    assertThat(verdicts.get(2).path("first_wrong_step").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{                                    | line 1 is not JSON
          {"id": "a"}                           | is not a JSON array of worked solutions
          [{"id": "a"}]                         | worked solution 1 of
          [{"student_steps": []}]               | has no text "id"
          [{"id": 1, "student_steps": [[1]]}]   | has a step that is not text
          """)
  void saysWhatIsWrongWithAFileAndWritesNothing(String content, String message) throws IOException {
    Path out = folder.resolve("out.json");

    Typed typed =
        Typed.words("judge", "--steps", file(content).toString(), "--json", out.toString());

    assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("--steps: ").contains(message).hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void saysThatAFileIsNotThere() {
    Typed typed = Typed.words("judge", "--steps", "nowhere.json", "--json", "out.json");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("there is no file nowhere.json");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("steps.json"), content);
  }
}
