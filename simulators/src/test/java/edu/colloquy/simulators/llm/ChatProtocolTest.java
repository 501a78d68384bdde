package edu.colloquy.simulators.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatProtocolTest {
  private static final String INSTRUCTIONS = "You are a tutor.\nTopic: chickens and feed";
  private static final String LINE = "Each of the 20 chickens eats 3 cups, so 3 x 20 = 60 cups.";

  private final WireLog log = new WireLog();
  private ChatSimulator simulator;
  private ChatClient client;

  @BeforeEach
  void start() {
    simulator = new ChatSimulator(ChatClient.quick(), log);
    client = new ChatClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aStreamIsRoleThenTokensThenReasonThenUsageThenDone() throws IOException {
    ObjectNode request = ChatClient.request(INSTRUCTIONS, LINE).put("stream", true);
    request.putObject("stream_options").put("include_usage", true);
    ChatClient.Answer answer = client.complete(request);

    assertThat(answer.contentType()).startsWith("text/event-stream");
    List<String> events = answer.events();
    assertThat(events.getLast()).isEqualTo("[DONE]");
    List<JsonNode> chunks =
        ChatClient.JSON
            .readerFor(JsonNode.class)
            .<JsonNode>readValues(String.join("\n", events.subList(0, events.size() - 1)))
            .readAll();
    assertThat(chunks)
        .allMatch(chunk -> chunk.path("object").asText().equals("chat.completion.chunk"))
        .allMatch(chunk -> chunk.path("id").equals(chunks.getFirst().path("id")));
    assertThat(chunks.getFirst().at("/choices/0/delta/role").asText()).isEqualTo("assistant");
    JsonNode usage = chunks.getLast();
    assertThat(usage.path("choices")).isEmpty();
    JsonNode finish = chunks.get(chunks.size() - 2);
    assertThat(finish.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(finish.at("/choices/0/delta")).isEmpty();

    StringBuilder text = new StringBuilder();
    chunks.forEach(chunk -> text.append(chunk.at("/choices/0/delta/content").asText("")));
    assertThat(text).hasToString(client.say(INSTRUCTIONS, LINE));
    assertThat(usage.at("/usage/completion_tokens").asInt()).isEqualTo(chunks.size() - 3);
  }

  @Test
  void tokensComeAtTheModelsPaceAndTheFirstSentenceIsTimed() {
    try (var slow =
        new ChatSimulator(ChatClient.quick().withSpeed(Latency.ofMillis(200, 200), 100), log)) {
      ObjectNode request =
          ChatClient.request(INSTRUCTIONS, LINE).put("stream", true).put("user", "room-7");
      long began = System.nanoTime();
      ChatClient.Answer answer = new ChatClient(slow).complete(request);
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      int tokens = answer.events().size() - 3;
      assertThat(took).isGreaterThan(Duration.ofMillis(200 + (tokens - 1) * 10L));
      Observation time = log.observations().getLast();
      assertThat(time.what()).isEqualTo(Seen.SERVICE_TIME);
      assertThat(time.subject()).isEqualTo("room-7");
      assertThat(time.details()).containsEntry("service", "llm");
      assertThat((long) time.details().get("nanos"))
          .isBetween(200_000_000L, took.toNanos() - 20_000_000L);
    }
  }

  @Test
  void withoutStreamTheAnswerComesInOnePiece() {
    ObjectNode request = ChatClient.request(INSTRUCTIONS, LINE).put("safety_identifier", "room-1");
    JsonNode body = client.complete(request).json();

    assertThat(body.path("object").asText()).isEqualTo("chat.completion");
    assertThat(body.at("/choices/0/message/role").asText()).isEqualTo("assistant");
    assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(body.at("/usage/total_tokens").asInt()).isPositive();
    assertThat(log.observations())
        .singleElement()
        .extracting(Observation::subject)
        .isEqualTo("room-1");
  }

  @Test
  void anAnswerLongerThanAllowedIsCutOffAndSaysSo() {
    JsonNode body =
        client.complete(ChatClient.request(INSTRUCTIONS, LINE).put("max_tokens", 3)).json();

    assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(body.at("/usage/completion_tokens").asInt()).isEqualTo(3);
  }

  @Test
  void mistakesAreAnsweredAsTheServiceDoes() {
    String good = ChatClient.request(INSTRUCTIONS, LINE).toString();

    ChatClient.Answer wrongKey = client.post("/chat/completions", good, "guess");
    assertThat(wrongKey.status()).isEqualTo(401);
    assertThat(wrongKey.json().at("/error/code").asText()).isEqualTo("invalid_api_key");

    ChatClient.Answer wrongModel =
        client.post("/chat/completions", good.replace("simulated-tutor", "other"), ChatClient.KEY);
    assertThat(wrongModel.status()).isEqualTo(404);
    assertThat(wrongModel.json().at("/error/code").asText()).isEqualTo("model_not_found");

    for (String bad :
        List.of(
            "",
            "{",
            "[]",
            "{\"model\":\"simulated-tutor\"}",
            "{\"model\":\"simulated-tutor\",\"messages\":[]}",
            "{\"model\":\"simulated-tutor\",\"messages\":[{\"role\":\"king\",\"content\":\"x\"}]}",
            "{\"model\":\"simulated-tutor\",\"messages\":[{\"role\":\"user\",\"content\":7}]}")) {
      ChatClient.Answer refused = client.post("/chat/completions", bad, ChatClient.KEY);
      assertThat(refused.status()).as(bad).isEqualTo(400);
      assertThat(refused.json().at("/error/type").asText()).isEqualTo("invalid_request_error");
    }
  }

  @Test
  void modelsAreListedAndTheFrontPageSaysWhatThisIs() {
    JsonNode models = client.get(simulator.baseUrl() + "/models").json();
    assertThat(models.at("/data/0/id").asText()).isEqualTo("simulated-tutor");
    assertThat(client.get(simulator.baseUrl().resolve("/").toString()).body())
        .contains("No language model is here");
  }
}
