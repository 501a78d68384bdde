package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.local.surface.RestClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP API's routes about people, the lecture and the system itself. */
@ExtendWith(RunningSystem.class)
class RestSurfaceTest {
  private Classroom classroom;
  private RestClient rest;

  @BeforeEach
  void open(LocalSystem system) {
    classroom = new Classroom(system);
    rest = classroom.rest();
  }

  @AfterEach
  void close() {
    classroom.close();
  }

  @Test
  void healthCountsConnectionsThatComeAndGo() {
    await().until(() -> connections() >= 1);
    int before = connections();
    WireClient one = classroom.connect();
    await().until(() -> connections() == before + 1);
    one.close();
    await().atMost(Duration.ofSeconds(5)).until(() -> connections() == before);
    Answer health = rest.get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body().path("status").asText()).isEqualTo("ok");
    assertThat(health.body().path("version").asText()).isNotBlank();
    assertThat(health.body().at("/dependencies/table").asText()).isEqualTo("ok");
  }

  @Test
  void aPageGetsATokenForAnAvatarOfItsOwn() {
    Answer token = rest.get("/api/heygen-token");
    assertThat(token.status()).isEqualTo(200);
    assertThat(token.body().path("token").asText()).contains(".");
    assertThat(token.body().path("session_id").asText()).isNotBlank();
    assertThat(token.body().path("api_url").asText()).startsWith("http");
  }

  @Test
  void professorIsAddedAndListed() {
    Answer added =
        rest.post(
            "/api/professors",
            Map.of("name", "Prof. Noor", "email", "noor@example.edu", "persona", "Calm."));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body().path("persona").asText()).isEqualTo("Calm.");
    assertThat(added.body().has("avatar_id")).isFalse();
    await()
        .untilAsserted(
            () ->
                assertThat(rest.get("/api/professors").body().path("professors"))
                    .contains(added.body()));
  }

  @Test
  void studentIsAddedOnceAndListed() {
    Map<String, String> kim =
        Map.of("name", "Kim", "email", "kim." + System.nanoTime() + "@students.example.edu");
    Answer added = rest.post("/api/students", kim);
    assertThat(added.status()).isEqualTo(201);
    Answer again = rest.post("/api/students", kim);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(added.body());
    await()
        .untilAsserted(
            () ->
                assertThat(rest.get("/api/students").body().path("students"))
                    .containsOnlyOnce(added.body()));
  }

  @Test
  void studentsClientIsListedWhileItIsConnected() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    assertThat(registered()).contains(mira.email());
    mira.client().close();
    await().atMost(Duration.ofSeconds(5)).until(() -> !registered().contains(mira.email()));
  }

  @Test
  void lectureContextIsTheOneThatWasSet() {
    Map<String, ?> lecture =
        Map.of(
            "topic",
            "Fractions",
            "key_points",
            List.of("parts of a whole"),
            "notes",
            "# Halves",
            "problems",
            List.of(Map.of("problem", "Half of 8?", "solution", "It is 4.")));
    assertThat(rest.post("/api/lecture-context", lecture).status()).isEqualTo(200);
    JsonNode read = rest.get("/api/lecture-context").body();
    assertThat(read.path("topic").asText()).isEqualTo("Fractions");
    assertThat(read.at("/key_points/0").asText()).isEqualTo("parts of a whole");
    assertThat(read.path("notes").asText()).isEqualTo("# Halves");
    assertThat(read.at("/problems/0/solution").asText()).isEqualTo("It is 4.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/sessions/ses_unknown",
        "/api/sessions/ses_unknown/report",
        "/api/rooms/ses_unknown-r1/transcript",
        "/api/rooms/nonsense/transcript",
        "/api/rtms/session/unknown/stats",
        "/api/rtms/session/unknown/transcripts"
      })
  void whatIsNotThereIsAProblem(String path) {
    assertProblem(rest.get(path), 404, "NOT_FOUND", null);
  }

  @Test
  void pathWithoutARouteIsNotFound() {
    assertThat(rest.get("/api/nowhere").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/professors          | {"name": "Noor"}                     | MISSING_FIELD | email
          /api/professors          | {"name": "Noor", "email": "nowhere"} | INVALID_FIELD | email
          /api/students            | {"email": "kim@example.edu"}         | MISSING_FIELD | name
          /api/students            | {"name": [], "email": "k@x.edu"}     | INVALID_FIELD | name
          /api/students            | {nonsense                            | INVALID_JSON  |
          /api/students            | ''                                   | INVALID_JSON  |
          /api/lecture-context     | {"notes": "none"}                    | MISSING_FIELD | topic
          /api/rtms/session-start  | {"meeting_uuid": "m"}                | MISSING_FIELD | rtms_stream_id
          /api/rtms/session-stop   | {}                                   | MISSING_FIELD | meeting_uuid
          /api/rtms/transcript     | {"meeting_uuid": "m"}                | MISSING_FIELD | speaker_name
          """)
  void bodyThatIsWrongIsAProblemThatNamesTheField(
      String path, String body, String code, String field) {
    assertProblem(rest.post(path, body), 400, code, field);
  }

  static void assertProblem(Answer answer, int status, String code, String field) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("code").asText()).isEqualTo(code);
    assertThat(answer.body().path("title").asText()).isNotBlank();
    assertThat(answer.body().path("detail").asText()).isNotBlank().doesNotContain("Exception");
    if (field != null) {
      assertThat(answer.body().path("field").asText()).isEqualTo(field);
    }
  }

  private int connections() {
    return rest.get("/health").body().path("active_connections").asInt();
  }

  private List<String> registered() {
    return rest.get("/api/registered-students").body().path("students").findValuesAsText("email");
  }
}
