package edu.colloquy.simulators.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionCallsTest {
  private final WireLog log = new WireLog();
  private LiveAvatarSimulator simulator;
  private AvatarClient client;

  @BeforeEach
  void start() {
    simulator =
        new LiveAvatarSimulator(AvatarClient.quick().withConcurrentSessions(2), log, Faults.none());
    client = new AvatarClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void tokenIsAThreePartJwtThatTellsTheMode() throws IOException {
    AvatarClient.Answer answer = client.token();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("code").asInt()).isEqualTo(1000);
    String[] parts = answer.data().path("session_token").asText().split("\\.");
    assertThat(parts).hasSize(3);
    JsonNode payload = AvatarClient.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(payload.at("/start_session_data/mode").asText()).isEqualTo("LITE");
  }

  @Test
  void startAnswers201WithEverythingAClientNeeds() {
    AvatarClient.Answer issued = client.token();
    AvatarClient.Answer started = client.start(issued.data().path("session_token").asText());

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.data().path("session_id")).isEqualTo(issued.data().path("session_id"));
    assertThat(started.data().path("ws_url").asText()).startsWith("ws://127.0.0.1:");
    assertThat(started.data().path("livekit_url").asText()).startsWith("ws://127.0.0.1:");
    assertThat(started.data().path("livekit_client_token").asText()).contains(".");
    assertThat(started.data().path("max_session_duration").asInt()).isPositive();
  }

  @Test
  void theWrongKindOfCredentialAnswers401() {
    String token = client.token().data().path("session_token").asText();

    assertThat(client.post("/v1/sessions/token", AvatarClient.TOKEN_BODY).status()).isEqualTo(401);
    assertThat(
            client
                .post(
                    "/v1/sessions/token",
                    AvatarClient.TOKEN_BODY,
                    "Authorization",
                    "Bearer " + token)
                .status())
        .isEqualTo(401);
    assertThat(client.post("/v1/sessions/start", "", "X-API-KEY", AvatarClient.KEY).status())
        .isEqualTo(401);
    assertThat(client.post("/v1/sessions/stop", "{}", "X-API-KEY", "guess").status())
        .isEqualTo(401);
  }

  @Test
  void missingAndIllFormedFieldsAnswer422WithTheirPlace() {
    AvatarClient.Answer missing =
        client.post("/v1/sessions/token", "{\"mode\":\"LITE\"}", "X-API-KEY", AvatarClient.KEY);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body().at("/detail/0/loc/1").asText()).isEqualTo("avatar_id");
    assertThat(missing.body().at("/detail/0/type").asText()).isEqualTo("missing");

    AvatarClient.Answer notJson =
        client.post("/v1/sessions/token", "{mode", "X-API-KEY", AvatarClient.KEY);
    assertThat(notJson.status()).isEqualTo(422);
    assertThat(client.post("/v1/sessions/stop", "{}", "X-API-KEY", AvatarClient.KEY).status())
        .isEqualTo(422);
  }

  @Test
  void aTokenStartsOneSession() {
    String token = client.token().data().path("session_token").asText();

    assertThat(client.start(token).status()).isEqualTo(201);
    assertThat(client.start(token).status()).isEqualTo(400);
  }

  @Test
  void stoppingTwiceIsTheSameAsStoppingOnce() {
    AvatarClient.Live live = client.live();
    String[] bearer = {"Authorization", "Bearer " + live.token()};

    assertThat(client.post("/v1/sessions/stop", "", bearer).status()).isEqualTo(200);
    assertThat(client.post("/v1/sessions/stop", "", bearer).status()).isEqualTo(200);
    assertThat(
            client
                .post(
                    "/v1/sessions/stop",
                    "{\"session_id\":\"" + live.id() + "\"}",
                    "X-API-KEY",
                    AvatarClient.KEY)
                .status())
        .isEqualTo(200);

    assertThat(log.observations().stream().map(Observation::what))
        .containsExactly(Seen.AVATAR_STARTED, Seen.AVATAR_STOPPED);
    assertThat(log.observations().getLast().subject()).isEqualTo(live.id());
    assertThat(log.observations().getLast().details()).containsEntry("reason", "USER_CLOSED");
  }

  @Test
  void stoppingWhatNeverWasAnswers404() {
    String body = "{\"session_id\":\"nobody\"}";
    assertThat(client.post("/v1/sessions/stop", body, "X-API-KEY", AvatarClient.KEY).status())
        .isEqualTo(404);
  }

  @Test
  void aFullAccountRefusesUntilASessionStops() {
    AvatarClient.Live first = client.live();
    client.live();
    String third = client.token().data().path("session_token").asText();

    AvatarClient.Answer refused = client.start(third);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("message").asText())
        .isEqualTo("Session concurrency limit reached");

    client.post("/v1/sessions/stop", "", "Authorization", "Bearer " + first.token());
    assertThat(client.start(third).status()).isEqualTo(201);
  }

  @Test
  void accountListsAvatarsCreditsAndSessions() {
    AvatarClient.Live live = client.live();

    assertThat(client.get("/v1/avatars?page_size=1").data().path("results")).hasSize(1);
    assertThat(client.get("/v1/avatars?page_size=x").status()).isEqualTo(422);
    assertThat(client.get("/v1/users/credits").data().path("credits_left").asInt()).isPositive();
    assertThat(client.get("/v1/sessions?type=active").data().at("/results/0/id").asText())
        .isEqualTo(live.id());
    assertThat(client.get("/v1/sessions?type=historic").data().path("count").asInt()).isZero();
    client.post("/v1/sessions/stop", "", "Authorization", "Bearer " + live.token());
    assertThat(client.get("/v1/sessions/" + live.id()).data().path("end_reason").asText())
        .isEqualTo("USER_CLOSED");
  }

  @Test
  void frontPageShowsTheSessions() throws Exception {
    AvatarClient.Live live = client.live();
    HttpResponse<String> page =
        AvatarClient.HTTP.send(
            HttpRequest.newBuilder(simulator.baseUrl()).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(page.body()).contains("simulator", live.id());
  }
}
