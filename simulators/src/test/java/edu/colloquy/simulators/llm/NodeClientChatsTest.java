package edu.colloquy.simulators.llm;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * OpenAI's client for Node, unchanged, but for its base URL. Fetches an npm package, so it runs
 * only with {@code -Dsdks=true}.
 */
@EnabledIfSystemProperty(named = "sdks", matches = "true")
class NodeClientChatsTest {
  private static final String SCRIPT =
      """
      import OpenAI from "openai";
      const [baseURL, apiKey] = process.argv.slice(2);
      const client = new OpenAI({ baseURL, apiKey, maxRetries: 2 });
      const messages = [
        { role: "system", content: "Topic: falling bodies" },
        { role: "user", content: "The heavier ball has more gravity, so 2 x 10 = 30 newtons." },
      ];
      const stream = await client.chat.completions.create({
        model: "simulated-tutor", messages, stream: true, stream_options: { include_usage: true },
      });
      let text = "", usage = 0, reason = "";
      for await (const chunk of stream) {
        text += chunk.choices[0]?.delta?.content ?? "";
        reason = chunk.choices[0]?.finish_reason ?? reason;
        usage += chunk.usage?.total_tokens ?? 0;
      }
      console.log("streamed", text);
      console.log("reason", reason, usage > 20);
      const json = await client.chat.completions.create({
        model: "simulated-tutor", response_format: { type: "json_object" },
        messages: [{ role: "system", content: 'Answer with JSON: {"judgement": "wrong|unclear", "step": "", "reason": ""}' }, messages[1]],
      });
      console.log("judgement", JSON.parse(json.choices[0].message.content).judgement);
      console.log("models", (await client.models.list()).data.map((model) => model.id).join());
      try {
        await new OpenAI({ baseURL, apiKey: "guess" }).chat.completions.create({ model: "simulated-tutor", messages });
      } catch (error) {
        console.log("refused", error.status, error.code);
      }
      """;

  @TempDir private Path folder;

  @Test
  void streamsCountsJudgesAndRetries() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("chat.mjs"), SCRIPT);
    Files.writeString(
        folder.resolve("package.json"),
        "{\"private\": true, \"dependencies\": {\"openai\": \"^6\"}}");
    run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
    List<String> printed;
    try (var simulator =
        new ChatSimulator(ChatOptions.defaults().withSpeed(Latency.none(), 5_000), new WireLog())) {
      simulator
          .faults()
          .next(
              new ChatFault.Refusal(429, "rate_limit_exceeded", OptionalInt.of(0)),
              new ChatFault.Refusal(503, null));
      printed =
          run("node", "chat.mjs", simulator.baseUrl().toString(), ChatOptions.defaults().apiKey());
    }
    assertThat(printed)
        .anyMatch(line -> line.startsWith("streamed ") && line.endsWith("?"))
        .contains("reason stop true", "judgement wrong", "models simulated-tutor")
        .contains("refused 401 invalid_api_key");
  }

  private List<String> run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean over = process.waitFor(3, TimeUnit.MINUTES);
    if (!over) {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output);
    assertThat(over && process.exitValue() == 0)
        .as(String.join(" ", command) + "\n" + String.join("\n", lines))
        .isTrue();
    return lines;
  }
}
