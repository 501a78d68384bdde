package edu.colloquy.simulators.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextIsSpokenTest {
  private static final String PCM = "?model=aura-2-thalia-en&encoding=linear16&container=none";

  private final WireLog log = new WireLog();
  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(
          DeepgramOptions.of("key").with(Latency.none(), Latency.ofMillis(40, 50)), log);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    http.close();
    deepgram.close();
  }

  @Test
  void theAudioSaysTheText() throws Exception {
    byte[] audio = speak(PCM + "&sample_rate=24000&tag=ann", "{\"text\":\"Add 3, then.\"}").body();
    short[] pcm = new short[audio.length / 2];
    ByteBuffer.wrap(audio).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
    assertThat(new Ear(24_000).listen(pcm, 0, pcm.length))
        .extracting(HeardWord::text)
        .containsExactly("Add", "3,", "then.");
    assertThat(log.observations())
        .singleElement()
        .satisfies(
            time -> {
              assertThat(time.what()).isEqualTo(Seen.SERVICE_TIME);
              assertThat(time.subject()).isEqualTo("ann");
              assertThat(time.details()).containsEntry("service", "tts");
              assertThat((long) time.details().get("nanos")).isBetween(20_000_000L, 500_000_000L);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?model=nobody|{\"text\":\"a\"}|400",
        "?model=aura-2-thalia-en|{\"text\":\"a\"}|400",
        "?encoding=linear16&container=none&sample_rate=12345|{\"text\":\"a\"}|400",
        "?encoding=linear16&container=none|{\"text\":\"\"}|400",
        "?encoding=linear16&container=none|text|400"
      })
  void whatCannotBeSpokenIsRefused(String query, String body, int status) throws Exception {
    HttpResponse<byte[]> response = speak(query, body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(new String(response.body())).contains("err_code", "err_msg", "request_id");
  }

  @Test
  void aTextOverTheLimitIsRefused() throws Exception {
    assertThat(speak(PCM, "{\"text\":\"" + "a".repeat(2_001) + "\"}").statusCode()).isEqualTo(413);
  }

  @Test
  void theKeyIsChecked() throws Exception {
    assertThat(projects("Token key").statusCode()).isEqualTo(200);
    assertThat(projects("Token key").body()).contains("project_id");
    assertThat(projects("Token wrong").statusCode()).isEqualTo(401);
    assertThat(projects("Token wrong").body()).contains("INVALID_AUTH");
  }

  private HttpResponse<byte[]> speak(String query, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(deepgram.url() + "/v1/speak" + query))
            .header("Authorization", "Token key")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> projects(String authorization)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(deepgram.url() + "/v1/projects"))
            .header("Authorization", authorization)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
