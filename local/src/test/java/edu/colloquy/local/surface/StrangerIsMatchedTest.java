package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody whom nobody knows joins; one click of the professor brings them to their room. */
@ExtendWith(RunningSystem.class)
class StrangerIsMatchedTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void andSentToTheirStudentsRoom(LocalSystem system) {
    try (Classroom classroom = new Classroom(system)) {
      classroom.pupil("Mira");
      Classroom.Pupil noor = classroom.pupil("Noor");
      JsonNode created = classroom.create().path("payload");
      String session = created.path("session_id").asText();
      var phone = new Classroom.Pupil(noor.id(), "iPhone", "x@elsewhere.example", noor.client());
      classroom.comes(phone, created.path("join_url"));
      JsonNode stranger =
          classroom
              .professor()
              .hears("PARTICIPANT_UPDATE", it -> it.path("name").asText().equals("iPhone"));
      assertThat(stranger.path("status").asText()).isEqualTo("MAIN_SESSION");
      assertThat(stranger.has("student_id")).isFalse();
      Map<String, String> click =
          Map.of(
              "session_id",
              session,
              "participant_uuid",
              stranger.path("participant_uuid").asText(),
              "student_id",
              noor.id());

      RestClient.Answer answer = classroom.rest().post("/api/match-participant", click);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("student_id").asText()).isEqualTo(noor.id());
      await().atMost(SOON).until(() -> classroom.roomOf(phone).equals("Room 2"));
      classroom
          .professor()
          .hears(
              "PARTICIPANT_UPDATE",
              it ->
                  it.path("name").asText().equals("iPhone")
                      && it.path("status").asText().equals("IN_ROOM"));
      RestSurfaceTest.assertProblem(
          classroom
              .rest()
              .post(
                  "/api/match-participant",
                  Map.of(
                      "session_id",
                      session,
                      "participant_uuid",
                      "/none==",
                      "student_id",
                      noor.id())),
          404,
          "NOT_FOUND",
          "participant_uuid");
      classroom.professor().ask("END_SESSION", Map.of("session_id", session));
    }
  }
}
