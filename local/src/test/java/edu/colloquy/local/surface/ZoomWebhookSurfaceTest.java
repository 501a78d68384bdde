package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.local.surface.RestClient.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Zoom may say to the webhook, and what somebody else may not. */
@ExtendWith(RunningSystem.class)
class ZoomWebhookSurfaceTest {
  private Classroom classroom;
  private String secret;

  @BeforeEach
  void open(LocalSystem system) {
    classroom = new Classroom(system);
    secret = system.simulators().webhookSecret();
  }

  @AfterEach
  void close() {
    classroom.close();
  }

  @Test
  void urlIsValidatedByEncryptingZoomsToken() {
    Answer answer =
        post(
            "{\"event\": \"endpoint.url_validation\", \"payload\": {\"plainToken\": \"qgg8vl\"}}",
            secret,
            Instant.now());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("plainToken").asText()).isEqualTo("qgg8vl");
    assertThat(answer.body().path("encryptedToken").asText()).isEqualTo(hmac(secret, "qgg8vl"));
  }

  @Test
  void eventWithAWrongOldOrMissingSignatureIsRefused() {
    String event = ended("00000000000");
    Instant old = Instant.now().minus(Duration.ofMinutes(6));
    RestSurfaceTest.assertProblem(
        post(event, "wrong-secret", Instant.now()), 401, "UNAUTHORIZED", null);
    RestSurfaceTest.assertProblem(post(event, secret, old), 401, "UNAUTHORIZED", null);
    RestSurfaceTest.assertProblem(
        classroom.rest().post("/webhook/zoom", event), 401, "UNAUTHORIZED", null);
    RestSurfaceTest.assertProblem(
        classroom
            .rest()
            .post(
                "/webhook/zoom",
                event,
                "x-zm-signature",
                "v0=00",
                "x-zm-request-timestamp",
                "soon"),
        401,
        "UNAUTHORIZED",
        null);
  }

  @Test
  void eventsOfNoConcernAreAcknowledged() {
    assertThat(
            post("{\"event\": \"user.created\", \"payload\": {}}", secret, Instant.now()).status())
        .isEqualTo(204);
    assertThat(post(ended("00000000000"), secret, Instant.now()).status()).isEqualTo(204);
  }

  @Test
  void signedNonsenseIsAProblem() {
    RestSurfaceTest.assertProblem(
        post("{nonsense", secret, Instant.now()), 400, "INVALID_JSON", null);
  }

  @Test
  void eventThatIsDeliveredTwiceActsOnce() {
    classroom.pupil("Mira");
    JsonNode created = classroom.create().path("payload");
    String event = ended(created.path("meeting_id").asText());
    Instant at = Instant.now();
    assertThat(post(event, secret, at).status()).isEqualTo(204);
    assertThat(post(event, secret, at).status()).isEqualTo(204);
    WireClient professor = classroom.professor();
    JsonNode over = professor.hears("SESSION_ENDED");
    assertThat(over.path("status").asText()).isEqualTo("ENDED");
    assertThat(post(event, secret, Instant.now()).status()).isEqualTo(204);
    JsonNode history =
        classroom
            .rest()
            .get("/api/sessions/" + created.path("session_id").asText())
            .body()
            .path("history");
    assertThat(history.findValuesAsText("trigger"))
        .containsExactly("ROOMS_SETTLED", "MEETING_ENDED", "TORN_DOWN");
  }

  @Test
  void studentIsSeenOnTheWayIntoTheirRoom() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    JsonNode created = classroom.create().path("payload");
    classroom.comes(mira, "I am here.");
    JsonNode update =
        classroom
            .professor()
            .hears("PARTICIPANT_UPDATE", it -> it.path("status").asText().equals("IN_ROOM"));
    assertThat(update.path("student_id").asText()).isEqualTo(mira.id());
    JsonNode status =
        classroom.rest().get("/api/sessions/" + created.path("session_id").asText()).body();
    assertThat(status.at("/session/participants").findValuesAsText("name")).containsExactly("Mira");
    assertThat(status.at("/session/participants/0/expected_room_id").asText())
        .isEqualTo(created.at("/breakout_rooms/0/room_id").asText());
    classroom
        .professor()
        .ask("END_SESSION", Map.of("session_id", update.path("session_id").asText()));
  }

  @Test
  void professorSaysWhoAStrangerIs() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    JsonNode created = classroom.create().path("payload");
    String session = created.path("session_id").asText();
    String joined =
        "{\"event\": \"meeting.participant_joined\", \"event_ts\": %d, \"payload\": {\"object\": {\"id\": \"%s\","
            + " \"uuid\": \"/u==\", \"participant\": {\"participant_uuid\": \"/phone==\", \"user_name\": \"iPhone\"}}}}";
    String event =
        joined.formatted(System.currentTimeMillis(), created.path("meeting_id").asText());
    assertThat(post(event, secret, Instant.now()).status()).isEqualTo(204);
    WireClient professor = classroom.professor();
    JsonNode stranger =
        professor.hears("PARTICIPANT_UPDATE", it -> it.path("name").asText().equals("iPhone"));
    assertThat(stranger.has("student_id")).isFalse();
    assertThat(stranger.at("/guess/student_id").asText()).isEqualTo(mira.id());
    JsonNode matched =
        professor.ask(
            "MATCH_PARTICIPANT",
            Map.of(
                "session_id",
                session,
                "participant_uuid",
                "/phone==",
                "student_id",
                stranger.at("/guess/student_id").asText()));
    assertThat(matched.path("type").asText()).isEqualTo("PARTICIPANT_UPDATE");
    assertThat(matched.at("/payload/student_id").asText()).isEqualTo(mira.id());
    assertThat(
            professor
                .ask("GET_SESSION_STATUS", Map.of("session_id", session))
                .at("/payload/participants/0/student_id")
                .asText())
        .isEqualTo(mira.id());
    professor.ask("END_SESSION", Map.of("session_id", session));
  }

  private static String ended(String meeting) {
    return "{\"event\": \"meeting.ended\", \"event_ts\": %d, \"payload\": {\"object\": {\"id\": \"%s\"}}}"
        .formatted(System.nanoTime(), meeting);
  }

  private Answer post(String event, String key, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    String signature = "v0=" + hmac(key, "v0:" + timestamp + ":" + event);
    return classroom
        .rest()
        .post(
            "/webhook/zoom",
            event,
            "x-zm-signature",
            signature,
            "x-zm-request-timestamp",
            timestamp);
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
