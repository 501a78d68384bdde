package edu.colloquy.simulators.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import edu.colloquy.simulators.WireLog;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The official client, unchanged, is at home here. */
class OpenAiClientTest {
  private static final ChatCompletionCreateParams REQUEST =
      ChatCompletionCreateParams.builder()
          .model("simulated-tutor")
          .addSystemMessage("Topic: falling bodies")
          .addUserMessage("The heavier ball has more gravity, so 2 x 10 = 30 newtons.")
          .build();

  @Test
  void streamsAndSpeaks() {
    try (var simulator = new ChatSimulator(ChatClient.quick(), new WireLog())) {
      OpenAIClient client = client(simulator, ChatClient.KEY);
      try (StreamResponse<ChatCompletionChunk> stream =
          client.chat().completions().createStreaming(REQUEST)) {
        String text =
            stream.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream())
                .collect(Collectors.joining());
        assertThat(text).contains("2 times 10").doesNotContain("20").endsWith("?");
      } finally {
        client.close();
      }
    }
  }

  @Test
  void isToldOfAWrongKey() {
    try (var simulator = new ChatSimulator(ChatClient.quick(), new WireLog())) {
      OpenAIClient client = client(simulator, "guess");
      assertThatThrownBy(() -> client.chat().completions().create(REQUEST))
          .isInstanceOf(UnauthorizedException.class);
      client.close();
    }
  }

  private static OpenAIClient client(ChatSimulator simulator, String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(simulator.baseUrl().toString())
        .apiKey(key)
        .maxRetries(0)
        .build();
  }
}
