package edu.colloquy.simulators.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.voice.SpeechSimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ElevenLabs' WebSocket, user and voices, by a plain client. */
class TextIsStreamedInTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElevenLabsSimulator elevenLabs =
      new ElevenLabsSimulator(SpeechSimulatorOptions.of("key").with(Latency.none()), new WireLog());
  private final HttpClient http = HttpClient.newHttpClient();
  private final Client client = new Client();

  @AfterEach
  void stop() {
    http.shutdownNow();
    elevenLabs.close();
  }

  @Test
  void textIsSpokenWhenItIsFlushedAndWhenItEnds() {
    WebSocket socket = connect("key");
    send(socket, "{\"text\":\" \",\"voice_settings\":{\"stability\":0.5}}");
    send(socket, "{\"text\":\"Well \"}");
    send(socket, "{\"text\":\"done. \",\"flush\":true}");
    await().until(() -> client.messages.size() == 1);
    send(socket, "{\"text\":\"Go on. \"}");
    send(socket, "{\"text\":\"\"}");
    await().until(() -> client.closeCode == 1000);
    assertThat(client.messages).hasSize(3);
    assertThat(heard(client.messages.get(0))).isEqualTo("Well done.");
    assertThat(heard(client.messages.get(1))).isEqualTo("Go on.");
    assertThat(client.messages.get(2).path("isFinal").asBoolean()).isTrue();
    JsonNode alignment = client.messages.get(0).path("alignment");
    assertThat(alignment.path("chars")).hasSize("Well done. ".length());
    assertThat(alignment.path("charStartTimesMs").get(0).asLong()).isZero();
    assertThat(alignment.path("charDurationsMs")).hasSize("Well done. ".length());
  }

  @Test
  void theKeyMayComeWithTheFirstMessageAndAWrongOneEndsTheSocket() {
    WebSocket known = connect(null);
    send(known, "{\"text\":\" \",\"xi_api_key\":\"key\"}");
    send(known, "{\"text\":\"Yes.\",\"flush\":true}");
    await().until(() -> client.messages.size() == 1);
    WebSocket stranger = connect(null);
    send(stranger, "{\"text\":\" \",\"xi_api_key\":\"wrong\"}");
    await().until(() -> client.closeCode == 1008);
  }

  @Test
  void userAndVoicesAreToldToWhoHasTheKey() throws IOException, InterruptedException {
    assertThat(get("/v1/user", "key").body()).contains("subscription");
    assertThat(get("/v1/voices", "key").body()).contains(ElevenLabsSimulator.VOICE);
    HttpResponse<String> refused = get("/v1/user", "wrong");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(JSON.readTree(refused.body()).at("/detail/status").asText())
        .isEqualTo("invalid_api_key");
  }

  private HttpResponse<String> get(String path, String key)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(elevenLabs.url() + path))
            .header("xi-api-key", key)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private WebSocket connect(String key) {
    WebSocket.Builder builder = http.newWebSocketBuilder();
    if (key != null) {
      builder.header("xi-api-key", key);
    }
    String url =
        elevenLabs.url().toString().replace("http", "ws")
            + "/v1/text-to-speech/"
            + ElevenLabsSimulator.VOICE
            + "/stream-input?model_id=eleven_flash_v2_5&output_format=pcm_24000";
    return builder.buildAsync(URI.create(url), client).join();
  }

  private static void send(WebSocket socket, String json) {
    socket.sendText(json, true).join();
  }

  private static String heard(JsonNode message) {
    byte[] bytes = Base64.getDecoder().decode(message.path("audio").asText());
    short[] samples = new short[bytes.length / Short.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    Ear ear = new Ear(24_000);
    return Stream.concat(
            ear.listen(samples, 0, samples.length).stream(),
            ear.listen(new short[24_000], 0, 24_000).stream())
        .map(HeardWord::text)
        .collect(Collectors.joining(" "));
  }

  private static final class Client implements WebSocket.Listener {
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile int closeCode;

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        try {
          messages.add(JSON.readTree(partial.toString()));
        } catch (IOException e) {
          throw new AssertionError("The simulator sent what is not JSON", e);
        }
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
      closeCode = statusCode;
      return null;
    }
  }
}
