package edu.colloquy.simulators.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.WireLog;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JsonAnswerTest {
  private static final String TRANSCRIPT =
      """
      Tutor: How would you begin?
      Student: I did 15 + 25 = 45 cups.
      Tutor: Let's look at that again?
      Student: I'm not sure about the hens.
      """;

  private static ChatSimulator simulator;
  private static ChatClient client;

  @BeforeAll
  static void start() {
    simulator = new ChatSimulator(ChatClient.quick(), new WireLog());
    client = new ChatClient(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void anExampleInThePromptGivesTheShapeAndTheDialogueTheContent() throws IOException {
    ObjectNode request =
        ChatClient.request(
            """
            Assess the student. Answer with JSON like
            {"summary": "one sentence", "understanding": 0.7, "level": "low|medium|high",
             "resolved": true, "misconceptions": ["..."], "evidence": [{"quote": "..."}]}
            """,
            TRANSCRIPT);
    request.putObject("response_format").put("type", "json_object");
    JsonNode answer = ChatClient.JSON.readTree(client.complete(request).content());

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "summary", "understanding", "level", "resolved", "misconceptions", "evidence");
    assertThat(answer.path("understanding").asDouble()).isBetween(0.0, 0.5);
    assertThat(answer.path("level").asText()).isIn("low", "medium");
    assertThat(answer.path("resolved").isBoolean()).isTrue();
    assertThat(answer.path("misconceptions").path(0).asText()).contains("15 plus 25", "45");
    assertThat(answer.at("/evidence/0/quote").asText()).contains("15 + 25");
  }

  @Test
  void keysThatAreOnlyNamedAreThere() throws IOException {
    ObjectNode request =
        ChatClient.request(
            "Reply in JSON with `score` (0-100), `stuck_points` (list of strings) and `next_step` (string).",
            TRANSCRIPT);
    request.putObject("response_format").put("type", "json_object");
    JsonNode answer = ChatClient.JSON.readTree(client.complete(request).content());

    assertThat(answer.path("score").isIntegralNumber()).isTrue();
    assertThat(answer.path("stuck_points").isArray()).isTrue();
    assertThat(answer.path("next_step").isTextual()).isTrue();
  }

  @Test
  void aSchemaIsKeptTo() throws IOException {
    ObjectNode request = ChatClient.request("Assess.", TRANSCRIPT);
    ObjectNode schema =
        request.putObject("response_format").put("type", "json_schema").putObject("json_schema");
    schema.set(
        "schema",
        ChatClient.JSON.readTree(
            """
            {"type": "object", "properties": {
              "confusion": {"type": "integer", "maximum": 10},
              "mood": {"enum": ["calm", "tense"]},
              "strengths": {"type": "array", "items": {"type": "string"}}}}
            """));
    JsonNode answer = ChatClient.JSON.readTree(client.complete(request).content());

    assertThat(answer.path("confusion").asInt()).isBetween(5, 10);
    assertThat(answer.path("mood").asText()).isIn("calm", "tense");
    assertThat(answer.path("strengths").isArray()).isTrue();
  }
}
