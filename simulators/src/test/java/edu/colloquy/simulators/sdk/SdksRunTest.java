package edu.colloquy.simulators.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.modem.Speech;
import edu.colloquy.simulators.openai.OpenAiSimulator;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The services' own SDKs work with their simulators: see docs/testing.md for how to run it. */
@EnabledIfSystemProperty(named = "sdks", matches = "true")
class SdksRunTest {
  private static final String SAID = "I think that the slope is two.";
  private static final String SPOKEN = "What is the slope of this line?";
  private static final String KEY = "a-key";

  @TempDir private Path folder;

  @Test
  void deepgramsSdkHearsAndSpeaks() throws IOException, InterruptedException {
    byte[] pcm = pcm();
    Path bare = Files.write(folder.resolve("said.pcm"), pcm);
    Path wav = Files.write(folder.resolve("said.wav"), wav(pcm));
    Map<String, JsonNode> printed;
    try (var deepgram =
        new DeepgramSimulator(
            DeepgramOptions.of(KEY).with(Latency.ofMillis(5, 10), Latency.none()), new WireLog())) {
      printed =
          NodeProject.install(folder)
              .node(
                  "deepgram.mjs",
                  deepgram.url().toString(),
                  KEY,
                  bare.toString(),
                  wav.toString(),
                  SPOKEN,
                  folder.toString());
    }
    assertThat(printed.get("nova").asText()).isEqualTo(SAID);
    assertThat(printed.get("nova close").asInt()).isEqualTo(1000);
    assertThat(printed.get("flux").asText()).isEqualTo(SAID);
    assertThat(printed.get("flux events"))
        .hasToString("[\"StartOfTurn\",\"EagerEndOfTurn\",\"EndOfTurn\"]");
    assertThat(printed.get("recorded").asText()).isEqualTo(SAID);
    assertThat(printed.get("utterances").asInt()).isEqualTo(1);
    assertThat(heard(printed.get("aura"))).isEqualTo(SPOKEN);
    assertThat(heard(printed.get("aura socket"))).isEqualTo(SPOKEN);
    assertThat(printed.get("wrong key").asInt()).isEqualTo(401);
    assertThat(printed.get("projects").asText()).isEqualTo("Simulated project");
  }

  @Test
  void openAisSdkSpeaksAndEmbeds() throws IOException, InterruptedException {
    Map<String, JsonNode> printed;
    try (var openAi =
        new OpenAiSimulator(SpeechSimulatorOptions.of(KEY).with(Latency.none()), new WireLog())) {
      printed =
          NodeProject.install(folder)
              .node("openai.mjs", openAi.baseUrl().toString(), KEY, SPOKEN, folder.toString());
    }
    assertThat(heard(printed.get("speech"))).isEqualTo(SPOKEN);
    assertThat(printed.get("dimensions").asInt()).isEqualTo(1_536);
    assertThat(printed.get("tokens").asInt()).isEqualTo(14);
    assertThat(printed.get("near").asBoolean()).isTrue();
    assertThat(printed.get("wrong key").asText()).isEqualTo("401 invalid_api_key");
  }

  private String heard(JsonNode file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file.asText()));
    short[] samples = new short[bytes.length / Short.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    Ear ear = new Ear(24_000);
    return Stream.concat(
            ear.listen(samples, 0, samples.length).stream(),
            ear.listen(new short[24_000], 0, 24_000).stream())
        .map(HeardWord::text)
        .collect(Collectors.joining(" "));
  }

  /** What is said, with a second of silence after it, at 16 kHz. */
  private static byte[] pcm() {
    short[] samples = Speech.of(SAID, 16_000, 1).samples();
    ByteBuffer bytes =
        ByteBuffer.allocate((samples.length + 16_000) * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  private static byte[] wav(byte[] pcm) {
    ByteBuffer wav = ByteBuffer.allocate(44 + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes()).putInt(36 + pcm.length).put("WAVEfmt ".getBytes()).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
    wav.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(pcm.length);
    return wav.put(pcm).array();
  }
}
