package edu.colloquy.simulators.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FluxTellsTurnsTest {
  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(
          DeepgramOptions.of("key").with(Latency.none(), Latency.none()), new WireLog());

  @AfterEach
  void stop() {
    deepgram.close();
  }

  @Test
  void aTurnBeginsAndEndsWithAllItsWords() {
    try (var client = client("&eager_eot_threshold=0.4")) {
      client.say("I think it is two.", 1_000);
      await().until(() -> events(client).contains("EndOfTurn"));
      assertThat(events(client)).containsExactly("StartOfTurn", "EagerEndOfTurn", "EndOfTurn");
      JsonNode end = client.turns().getLast();
      assertThat(end.path("transcript").asText()).isEqualTo("I think it is two.");
      assertThat(end.path("words")).hasSize(5);
      assertThat(end.at("/words/4/word").asText()).isEqualTo("two.");
      assertThat(end.at("/words/0/start").asDouble()).isLessThan(0.2);
      assertThat(end.path("trigger").asText()).isEqualTo("model");
      assertThat(end.path("end_of_turn_confidence").asDouble()).isGreaterThanOrEqualTo(0.7);
      double spoken = Speech.of("I think it is two.", 16_000, 1).duration().toMillis() / 1000.0;
      assertThat(end.path("audio_window_end").asDouble()).isBetween(spoken + 0.1, spoken + 0.5);
      assertThat(client.messages("Connected").getFirst().path("sequence_id").asInt()).isZero();
    }
  }

  @Test
  void whoGoesOnAfterAProbableEndResumesTheTurn() {
    try (var client = client("&eager_eot_threshold=0.3&eot_threshold=0.9")) {
      client.say("I multiply by two.", 150);
      client.say("And then I add one.", 1_500);
      await().until(() -> events(client).contains("EndOfTurn"));
      assertThat(events(client))
          .containsExactly(
              "StartOfTurn", "EagerEndOfTurn", "TurnResumed", "EagerEndOfTurn", "EndOfTurn");
      assertThat(client.turns().getLast().path("transcript").asText())
          .isEqualTo("I multiply by two. And then I add one.");
    }
  }

  @Test
  void anUnfinishedSentenceIsWaitedForAndEndedByTheTimeout() {
    try (var client = client("&eot_timeout_ms=1500")) {
      client.say("so I multiply by, um", 1_000);
      await().during(Duration.ofMillis(200)).until(() -> !events(client).contains("EndOfTurn"));
      client.send(new short[16_000]);
      await().until(() -> events(client).contains("EndOfTurn"));
      assertThat(client.turns().getLast().path("trigger").asText()).isEqualTo("timeout");
    }
  }

  @Test
  void turnsAreCountedAndEveryMessageHasItsNumber() {
    try (var client = client("")) {
      client.say("One.", 1_000);
      client.say("Two.", 1_000);
      await().until(() -> events(client).stream().filter("EndOfTurn"::equals).count() == 2);
      assertThat(client.turns().getLast().path("turn_index").asInt()).isEqualTo(1);
      List<JsonNode> infos = client.messages("TurnInfo");
      for (int i = 0; i < infos.size(); i++) {
        assertThat(infos.get(i).path("sequence_id").asInt()).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void thresholdsCanBeChangedMeanwhile() {
    try (var client = client("")) {
      client.send("{\"type\":\"Configure\",\"thresholds\":{\"eot_timeout_ms\":800}}");
      JsonNode changed = client.awaitMessage("ConfigureSuccess");
      assertThat(changed.at("/thresholds/eot_timeout_ms").asInt()).isEqualTo(800);
      assertThat(changed.at("/thresholds/eot_threshold").asDouble()).isEqualTo(0.7);
      client.send("{\"type\":\"Configure\",\"thresholds\":{\"eot_threshold\":7}}");
      client.awaitMessage("ConfigureFailure");
    }
  }

  @Test
  void whatItDoesNotKnowEndsTheStreamWithAnError() {
    try (var client = client("")) {
      client.send("{\"type\":\"KeepAlive\"}");
      JsonNode error = client.awaitMessage("Error");
      assertThat(error.path("code").asText()).isEqualTo("UNPARSABLE_CLIENT_MESSAGE");
      assertThat(client.awaitClose()).isEqualTo(1008);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&eot_threshold=0.95",
        "&eager_eot_threshold=0.8&eot_threshold=0.6",
        "&eot_timeout_ms=10",
        "&language_hint=de"
      })
  void parametersThatWillNotDoAreRefused(String parameters) {
    assertThatThrownBy(() -> client(parameters)).hasStackTraceContaining("Handshake");
  }

  private static List<String> events(LiveClient client) {
    return client.turns().stream().map(turn -> turn.path("event").asText()).toList();
  }

  private LiveClient client(String parameters) {
    return LiveClient.flux(deepgram.url(), "Token key", "&tag=ann" + parameters);
  }
}
