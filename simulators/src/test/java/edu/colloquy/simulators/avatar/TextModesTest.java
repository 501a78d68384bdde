package edu.colloquy.simulators.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The modes in which the service makes the voice: LiveAvatar FULL, HeyGen Interactive Avatar. */
class TextModesTest {
  private final WireLog log = new WireLog();
  private LiveAvatarSimulator simulator;
  private AvatarClient client;

  @BeforeEach
  void start() {
    simulator = new LiveAvatarSimulator(AvatarClient.quick(), log, Faults.none());
    client = new AvatarClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aFullSessionHasARoomAndNoAudioSocket() {
    String body = "{\"mode\":\"FULL\",\"avatar_id\":\"%s\",\"avatar_persona\":{}}";
    JsonNode token = account("/v1/sessions/token", body.formatted(AvatarClient.AVATAR));
    JsonNode started = client.start(token.path("session_token").asText()).data();
    assertThat(started.path("livekit_url").asText()).startsWith("ws://127.0.0.1:");
    assertThat(started.path("livekit_client_token").asText().split("\\.")).hasSize(3);
    assertThat(started.has("ws_url")).isFalse();
    JsonNode session = client.get("/v1/sessions/" + started.path("session_id").asText()).data();
    assertThat(session.path("mode").asText()).isEqualTo("FULL");
    assertThat(session.path("credits_consumed").asInt()).isEqualTo(2);
  }

  @Test
  void aFullSessionWantsAPersona() {
    String body = "{\"mode\":\"FULL\",\"avatar_id\":\"%s\"}".formatted(AvatarClient.AVATAR);
    AvatarClient.Answer answer =
        client.post("/v1/sessions/token", body, "X-API-KEY", AvatarClient.KEY);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/detail/0/loc/1").asText()).isEqualTo("avatar_persona");
  }

  @Test
  void anInteractiveAvatarSpeaksTextAloudUntilItIsInterrupted() {
    String token = account("/v1/streaming.create_token", "{}").path("token").asText();
    JsonNode made = holder(token, "/v1/streaming.new", "{\"avatar_name\":\"Gauss\"}").data();
    String id = made.path("session_id").asText();
    URI media = URI.create(made.path("url").asText() + "?access_token=" + text(made));
    try (TestSocket listener = TestSocket.open(media)) {
      String task =
          "{\"session_id\":\"%s\",\"task_type\":\"repeat\",\"text\":\"One two three four five\"}";
      assertThat(holder(token, "/v1/streaming.task", task.formatted(id)).data().path("task_id"))
          .isNotNull();
      await().until(() -> listener.frames().size() > 3);
      String session = "{\"session_id\":\"%s\"}".formatted(id);
      holder(token, "/v1/streaming.interrupt", session);
      await().until(() -> seen(Seen.AVATAR_INTERRUPTED));
      assertThat(holder(token, "/v1/streaming.stop", session).status()).isEqualTo(200);
      assertThat(listener.awaitClose()).isEqualTo(1000);
    }
  }

  @Test
  void anInteractiveAvatarAsksWhoCallsAndForWhichSession() {
    assertThat(holder("forged", "/v1/streaming.new", "{}").status()).isEqualTo(401);
    String token = account("/v1/streaming.create_token", "{}").path("token").asText();
    AvatarClient.Answer answer =
        holder(token, "/v1/streaming.task", "{\"session_id\":\"none\",\"text\":\"hello\"}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().path("code").asInt()).isEqualTo(400_004);
  }

  private boolean seen(Seen what) {
    return log.observations().stream().map(Observation::what).anyMatch(what::equals);
  }

  private JsonNode account(String path, String body) {
    return client.post(path, body, "X-API-KEY", AvatarClient.KEY).data();
  }

  private AvatarClient.Answer holder(String token, String path, String body) {
    return client.post(path, body, "Authorization", "Bearer " + token);
  }

  private static String text(JsonNode made) {
    return made.path("access_token").asText();
  }
}
