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

class TurnTakingIsJudgedTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "turn-taking");

  @TempDir private Path folder;

  private Typed judge(String scripts) throws IOException {
    Path file = Files.writeString(folder.resolve("scripts.json"), scripts);
    return Typed.words("turn-taking", file.toString(), "--json", out().toString());
  }

  private Path out() {
    return folder.resolve("out.json");
  }

  private JsonNode written() throws IOException {
    return new ObjectMapper().readTree(out().toFile());
  }

  @ParameterizedTest
  @CsvSource({"utterances.json,0.97,0.02", "held-out.json,0.95,0.03"})
  void turnsEndRightlyInTheExamples(String examples, double right, double cut) throws IOException {
    Typed typed =
        Typed.words(
            "turn-taking", EXAMPLES.resolve(examples).toString(), "--json", out().toString());

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    JsonNode totals = written().path("totals");
    assertThat(totals.path("right_ends_share").asDouble()).isGreaterThanOrEqualTo(right);
    assertThat(totals.path("cut_offs_share").asDouble()).isLessThanOrEqualTo(cut);
    assertThat(totals.path("false_interruptions").asInt()).isZero();
    assertThat(totals.path("missed_interruptions").asInt()).isZero();
  }

  @Test
  void eachDecisionIsWrittenWithItsTime() throws IOException {
    Typed typed =
        judge(
            """
            [{"id": "a", "words": [
               {"text": "but", "start_ms": 3000, "end_ms": 3200},
               {"text": "why?", "start_ms": 3250, "end_ms": 3500}],
              "turn_ends_ms": [3500], "avatar_speaking_ms": [[0, 9000]], "interruption_ms": [3000]}]
            """);

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).contains("1 of 1 right");
    JsonNode result = written().path("results").get(0);
    assertThat(result.path("right").asBoolean()).isTrue();
    assertThat(result.at("/interruptions/0/at_ms").asInt()).isBetween(3_000, 3_250);
    assertThat(result.at("/turn_ends/0/at_ms").asInt()).isBetween(3_800, 4_000);
    assertThat(result.at("/turn_ends/0/verdict").asText()).isEqualTo("RIGHT");
    assertThat(result.at("/speculations/0/text").asText()).isEqualTo("but why?");
  }

  @Test
  void anEndAmidATurnIsACutOffAndTheTurnIsNotRight() throws IOException {
    judge(
        """
        [{"id": 7, "words": [
           {"text": "Twelve.", "start_ms": 0, "end_ms": 400},
           {"text": "Thirteen.", "start_ms": 3000, "end_ms": 3500}], "turn_ends_ms": [3500]}]
        """);
    assertThat(written().at("/totals/cut_offs").asInt()).isEqualTo(1);
    assertThat(written().at("/totals/right_ends").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                                     | line 1 is not JSON
          {}                                           | is not a JSON array of utterances
          []                                           | is not a JSON array of utterances
          [{"words": []}]                              | entry 1: has no id
          [{"id": "a"}]                                | entry 1 (id a): has no words
          [{"id": "a", "words": []}]                   | entry 1 (id a): has no turn_ends_ms
          [{"id": "a", "words": [{"start_ms": 1}]}]    | word 1 has no text
          [{"id": "a", "words": [{"text": "x"}]}]      | word 1: start_ms must be a time
          [{"id": "a", "words": 5}]                    | words must be an array
          """)
  void aFileOfAnotherFormIsRefusedAndSaysWhere(String content, String message) throws IOException {
    Typed typed = judge(content);
    assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).startsWith("colloquy turn-taking: ").contains(message);
  }

  @Test
  void aMissingFileIsNamed() {
    Typed typed = Typed.words("turn-taking", "nowhere.json");
    assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("there is no file nowhere.json");
  }
}
