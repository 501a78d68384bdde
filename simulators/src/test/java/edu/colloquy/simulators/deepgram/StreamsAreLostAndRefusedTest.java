package edu.colloquy.simulators.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsAreLostAndRefusedTest {
  private static final String LONG =
      "this goes on for more than three seconds because there are so many words in it";

  private final WireLog log = new WireLog();

  @Test
  void theFaultDropsEachStreamOnceInTheMiddleOfAnUtterance() {
    try (var deepgram = start(options().with(new Faults(Set.of(Fault.DEEPGRAM_DROP))))) {
      try (var client = client(deepgram, "&tag=ann&endpointing=300")) {
        short[] pcm = Speech.of(LONG, LiveClient.RATE_HZ, 1).samples();
        client.send(Arrays.copyOf(pcm, LiveClient.RATE_HZ * 7 / 2));
        assertThat(client.awaitClose()).isEqualTo(1011);
        assertThat(client.transcript()).isEmpty();
      }
      assertThat(log.observations())
          .filteredOn(o -> o.what() == Seen.FAULT)
          .extracting(Observation::subject)
          .containsExactly("ann");
      try (var again = client(deepgram, "&tag=ann&endpointing=300")) {
        again.say(LONG, 400);
        again.awaitSpeechFinals(1);
        assertThat(again.transcript()).isEqualTo(LONG);
      }
    }
  }

  @Test
  void aStreamWithoutAudioAndKeepAliveIsClosed() {
    try (var deepgram = start(options().withAudioWindow(Duration.ofMillis(200)));
        var client = client(deepgram, "")) {
      assertThat(client.awaitClose()).isEqualTo(1011);
      assertThat(client.closeReason()).startsWith("NET-0001");
    }
  }

  @Test
  void keepAliveKeepsAStreamOpen() {
    try (var deepgram = start(options().withAudioWindow(Duration.ofMillis(400)));
        var client = client(deepgram, "")) {
      await()
          .during(Duration.ofMillis(1_000))
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                client.send("{\"type\":\"KeepAlive\"}");
                return client.closeReason().isEmpty();
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"Token wrong", "Bearer wrong", "key"})
  void aWrongKeyIsRefusedBeforeTheUpgrade(String authorization) {
    try (var deepgram = start(options())) {
      assertRefused(401, () -> new LiveClient(deepgram.url(), authorization, ""));
      new LiveClient(deepgram.url(), "Bearer key", "").close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "&interim_results=maybe",
    "&endpointing=soon",
    "&utterance_end_ms=1000",
    "&utterance_end_ms=10&interim_results=true",
    "&channels=2"
  })
  void badParametersAreRefusedBeforeTheUpgrade(String parameters) {
    try (var deepgram = start(options())) {
      assertRefused(400, () -> client(deepgram, parameters));
    }
  }

  private void assertRefused(int status, Runnable connecting) {
    assertThatThrownBy(connecting::run)
        .cause()
        .isInstanceOf(WebSocketHandshakeException.class)
        .satisfies(
            cause ->
                assertThat(((WebSocketHandshakeException) cause).getResponse().statusCode())
                    .isEqualTo(status));
    assertThat(log.observations()).isEmpty();
  }

  private static DeepgramOptions options() {
    return DeepgramOptions.of("key").with(Latency.ofMillis(5, 10), Latency.none());
  }

  private DeepgramSimulator start(DeepgramOptions options) {
    return new DeepgramSimulator(options, log);
  }

  private static LiveClient client(DeepgramSimulator deepgram, String parameters) {
    return new LiveClient(deepgram.url(), "Token key", parameters);
  }
}
