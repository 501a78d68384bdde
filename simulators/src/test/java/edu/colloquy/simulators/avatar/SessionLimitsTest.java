package edu.colloquy.simulators.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final WireLog log = new WireLog();

  @Test
  void aSessionWithoutASignOfLifeEnds() {
    AvatarOptions options = AvatarClient.quick().withLimits(Duration.ofMillis(300), LONG, LONG);
    try (var simulator = new LiveAvatarSimulator(options, log, Faults.none())) {
      AvatarClient client = new AvatarClient(simulator);
      AvatarClient.Live live = client.live();
      try (TestSocket socket = TestSocket.connected(live.socket());
          TestSocket listener = TestSocket.open(live.media())) {
        socket.awaitState("closing");
        socket.awaitState("closed");
        assertThat(socket.awaitClose()).isEqualTo(1000);
        assertThat(listener.awaitClose()).isEqualTo(1000);
      }
      assertStoppedFor("IDLE_TIMEOUT");
      assertThat(client.get("/v1/sessions?type=historic").data().path("count").asInt()).isOne();
    }
  }

  @Test
  void signsOfLifeKeepASessionFromIdlingOut() {
    AvatarOptions options = AvatarClient.quick().withLimits(Duration.ofMillis(400), LONG, LONG);
    try (var simulator = new LiveAvatarSimulator(options, log, Faults.none())) {
      AvatarClient client = new AvatarClient(simulator);
      AvatarClient.Live live = client.live();
      try (TestSocket socket = TestSocket.connected(live.socket())) {
        await()
            .pollInterval(Duration.ofMillis(100))
            .during(Duration.ofMillis(700))
            .until(
                () -> {
                  socket.say("session.keep_alive");
                  return !socket.closed();
                });
        await()
            .pollInterval(Duration.ofMillis(100))
            .during(Duration.ofMillis(700))
            .until(
                () ->
                    client
                            .post(
                                "/v1/sessions/keep-alive",
                                "",
                                "Authorization",
                                "Bearer " + live.token())
                            .status()
                        == 200);
      }
    }
  }

  @Test
  void noSessionOutlivesItsLongestDuration() {
    AvatarOptions options = AvatarClient.quick().withLimits(LONG, Duration.ofMillis(300), LONG);
    try (var simulator = new LiveAvatarSimulator(options, log, Faults.none())) {
      new AvatarClient(simulator).live();
      await().until(() -> log.observations().getLast().what() == Seen.AVATAR_STOPPED);
      assertStoppedFor("MAX_DURATION_REACHED");
    }
  }

  @Test
  void whatIsSaidBeforeConnectedIsIgnored() {
    AvatarOptions options =
        AvatarClient.quick()
            .withLatencies(Latency.none(), Latency.ofMillis(300, 300), Latency.none());
    try (var simulator = new LiveAvatarSimulator(options, log, Faults.none())) {
      AvatarClient.Live live = new AvatarClient(simulator).live();
      try (TestSocket socket = TestSocket.open(live.socket())) {
        socket.awaitState("connecting");
        socket.speak("early", new byte[960]);
        socket.say("agent.speak_end");
        socket.awaitState("connected");
        socket.speak("in time", new byte[960]);
        socket.say("agent.speak_end");
        socket.awaitEvent("agent.speak_ended");
        assertThat(socket.awaitEvent("agent.speak_started").path("event_id").asText())
            .isEqualTo("in time");
      }
    }
  }

  @Test
  void mediaIsForTheTokensHolderAlone() {
    try (var simulator = new LiveAvatarSimulator(AvatarClient.quick(), log, Faults.none())) {
      AvatarClient.Live live = new AvatarClient(simulator).live();
      URI forged = URI.create(live.media().toString().replaceAll("\\.[^.]*$", ".forged"));
      assertThatThrownBy(() -> TestSocket.open(forged)).isInstanceOf(CompletionException.class);

      try (TestSocket first = TestSocket.open(live.media());
          TestSocket second = TestSocket.open(live.media())) {
        assertThat(first.awaitClose()).isEqualTo(VoiceSocket.REPLACED);
        assertThat(second.closed()).isFalse();
      }
    }
  }

  @Test
  void mediaIsNotCompressedForClientsThatOfferIt() throws Exception {
    OkHttpClient okHttp = new OkHttpClient();
    try (var simulator = new LiveAvatarSimulator(AvatarClient.quick(), log, Faults.none())) {
      AvatarClient.Live live = new AvatarClient(simulator).live();
      CompletableFuture<String> extensions = new CompletableFuture<>();
      Request request = new Request.Builder().url(live.media().toString()).build();
      WebSocket socket =
          okHttp.newWebSocket(
              request,
              new WebSocketListener() {
                @Override
                public void onOpen(WebSocket opened, Response response) {
                  extensions.complete(response.header("Sec-WebSocket-Extensions", "none"));
                }
              });
      assertThat(extensions.get(5, TimeUnit.SECONDS)).isEqualTo("none");
      socket.cancel();
    } finally {
      okHttp.dispatcher().executorService().shutdown();
    }
  }

  @Test
  void theFaultRefusesOneClientForGoodAndServesTheOthers() {
    Faults faults = new Faults(Set.of(Fault.AVATAR_CREATE));
    try (var simulator = new LiveAvatarSimulator(AvatarClient.quick(), log, faults)) {
      AvatarClient client = new AvatarClient(simulator);

      AvatarClient.Answer refused = client.token("Idempotency-Key", "room-1");
      assertThat(refused.status()).isEqualTo(500);
      assertThat(refused.body().path("code").asInt()).isEqualTo(5000);
      assertThat(client.token("Idempotency-Key", "room-2").status()).isEqualTo(200);
      assertThat(client.token("Idempotency-Key", "room-1").status()).isEqualTo(500);
      assertThat(client.token().status()).isEqualTo(500);
      assertThat(log.observations())
          .extracting(Observation::what, Observation::subject)
          .contains(tuple(Seen.FAULT, "room-1"))
          .hasSize(3);
    }
  }

  private void assertStoppedFor(String reason) {
    Observation last = log.observations().getLast();
    assertThat(last.what()).isEqualTo(Seen.AVATAR_STOPPED);
    assertThat(last.details()).containsEntry("reason", reason);
  }
}
