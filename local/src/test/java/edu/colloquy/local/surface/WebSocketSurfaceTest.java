package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that need no session, and messages that are refused. */
@ExtendWith(RunningSystem.class)
class WebSocketSurfaceTest {
  private Classroom classroom;
  private WireClient client;

  @BeforeEach
  void connect(LocalSystem system) {
    classroom = new Classroom(system);
    client = classroom.connect();
  }

  @AfterEach
  void disconnect() {
    classroom.close();
  }

  @Test
  void pingIsAnsweredWithTheServersTime() {
    JsonNode pong = client.ask("PING", Map.of());
    assertThat(pong.path("type").asText()).isEqualTo("PONG");
    assertThat(Instant.parse(pong.at("/payload/server_time").asText()))
        .isBetween(Instant.now().minus(Duration.ofSeconds(5)), Instant.now());
    client.send("{\"type\": \"PING\"}");
    assertThat(client.hears("PONG", it -> !it.equals(pong.path("payload")))).isNotNull();
  }

  @Test
  void studentIsTheSameHoweverTheAddressIsWritten() {
    String email = "Nia." + System.nanoTime() + "@students.example.edu";
    JsonNode first = client.ask("REGISTER_STUDENT", Map.of("name", "Nia", "email", email));
    assertThat(first.path("type").asText()).isEqualTo("STUDENT_REGISTERED");
    assertThat(first.at("/payload/token").asText()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    assertThat(first.path("payload").has("session")).isFalse();
    JsonNode second =
        classroom
            .connect()
            .ask("REGISTER_STUDENT", Map.of("name", "Nia", "email", email.toUpperCase()));
    assertThat(second.at("/payload/student_id")).isEqualTo(first.at("/payload/student_id"));
    assertThat(
            client.ask("GET_STUDENTS", Map.of()).at("/payload/students").findValuesAsText("email"))
        .filteredOn(email::equalsIgnoreCase)
        .hasSize(1);
  }

  @Test
  void studentsAreListed() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    JsonNode list = client.ask("GET_STUDENTS", Map.of());
    assertThat(list.path("type").asText()).isEqualTo("STUDENTS_LIST");
    assertThat(list.at("/payload/students"))
        .anySatisfy(
            student -> {
              assertThat(student.path("student_id").asText()).isEqualTo(mira.id());
              assertThat(student.path("name").asText()).isEqualTo("Mira");
              assertThat(student.path("email").asText()).isEqualTo(mira.email());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZOOM", "DEEPGRAM", "AVATAR", "LLM"})
  void rightCredentialsAreValid(String service) {
    JsonNode validation = client.ask("VALIDATE_" + service, Map.of());
    assertThat(validation.path("type").asText()).isEqualTo(service + "_VALIDATION");
    assertThat(validation.at("/payload/valid").asBoolean()).as(validation.toString()).isTrue();
    assertThat(validation.at("/payload/detail").asText()).isNotBlank();
  }

  @Test
  void whatIsNoMessageIsRefusedAndTheConnectionKept() {
    client.send("{nonsense");
    assertThat(client.hears("ERROR").path("code").asText()).isEqualTo("INVALID_JSON");
    client.send("{\"payload\": {}, \"request_id\": \"typeless\"}");
    assertError(client.answerTo("typeless"), "MISSING_FIELD", "type");
    client.request("DANCE", Map.of(), "dance");
    assertError(client.answerTo("dance"), "UNKNOWN_TYPE", "type");
    client.send("{\"type\": \"PING\", \"payload\": [], \"request_id\": \"list\"}");
    assertError(client.answerTo("list"), "INVALID_FIELD", "payload");
    assertThat(client.ask("PING", Map.of()).path("type").asText()).isEqualTo("PONG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE_SESSION      | professor_id | MISSING_FIELD
          END_SESSION         | session_id   | MISSING_FIELD
          GET_SESSION_STATUS  | session_id   | MISSING_FIELD
          GET_ROOM_TRANSCRIPTS| room_id      | MISSING_FIELD
          PROCESS_AUDIO       | room_id      | MISSING_FIELD
          REGISTER_STUDENT    | name         | MISSING_FIELD
          STUDENT_MESSAGE     | sessionId    | MISSING_FIELD
          TRIGGER_BREAKOUT    | session_id   | INVALID_FIELD
          SUBSCRIBE           | session_id   | MISSING_FIELD
          SAY_IN_ROOM         | room_id      | MISSING_FIELD
          GET_REPORT          | session_id   | MISSING_FIELD
          """)
  void missingFieldIsNamed(String type, String field, String code) {
    assertError(client.ask(type, Map.of()), code, field);
  }

  @Test
  void wrongFieldIsNamedAndNothingIsStored() {
    assertError(
        client.ask("REGISTER_STUDENT", Map.of("name", "Nobody", "email", "nowhere")),
        "INVALID_FIELD",
        "email");
    assertError(client.ask("END_SESSION", Map.of("session_id", List.of())), "INVALID_FIELD", null);
    assertError(
        client.ask("GET_ROOM_TRANSCRIPTS", Map.of("room_id", "x", "limit", "ten")),
        "INVALID_FIELD",
        "limit");
    assertError(
        client.ask("PROCESS_AUDIO", Map.of("room_id", "x", "audio_data", "?!")),
        "INVALID_FIELD",
        "audio_data");
    assertError(
        client.ask(
            "CREATE_SESSION",
            Map.of(
                "professor_id",
                "prof_1",
                "student_ids",
                List.of("stu_1"),
                "topic",
                "Sums",
                "duration",
                0)),
        "INVALID_FIELD",
        "duration");
    assertThat(
            client.ask("GET_STUDENTS", Map.of()).at("/payload/students").findValuesAsText("name"))
        .doesNotContain("Nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "END_SESSION",
        "GET_SESSION_STATUS",
        "SUBSCRIBE",
        "GET_REPORT",
        "TRIGGER_BREAKOUT"
      })
  void unknownSessionIsSaidToBeUnknown(String type) {
    JsonNode refused = client.ask(type, Map.of("session_id", "ses_unknown"));
    assertError(refused, "NOT_FOUND", null);
    assertThat(refused.at("/payload/message").asText()).contains("ses_unknown");
  }

  @Test
  void unknownRoomMeetingAndPeopleAreSaidToBeUnknown() {
    for (String room : Set.of("ses_unknown-r1", "somewhere", "-r", "ses_unknown-rx")) {
      assertError(client.ask("GET_ROOM_TRANSCRIPTS", Map.of("room_id", room)), "NOT_FOUND", null);
      assertError(
          client.ask("SAY_IN_ROOM", Map.of("room_id", room, "text", "hello")), "NOT_FOUND", null);
      assertError(
          client.ask("PROCESS_AUDIO", Map.of("room_id", room, "audio_data", "AAA=")),
          "NOT_FOUND",
          null);
    }
    assertError(
        client.ask("TRIGGER_BREAKOUT", Map.of("meeting_id", "00000000000")), "NOT_FOUND", null);
    assertError(
        client.ask(
            "STUDENT_MESSAGE",
            Map.of("sessionId", "ses_unknown", "studentName", "Nia", "message", "hello")),
        "NOT_FOUND",
        "studentName");
  }

  @Test
  void sessionWithUnknownPeopleIsNotCreated() {
    assertError(
        client.ask(
            "CREATE_SESSION",
            Map.of(
                "professor_id",
                "prof_unknown",
                "student_ids",
                List.of("stu_unknown"),
                "topic",
                "Sums",
                "duration",
                5)),
        "NOT_FOUND",
        "professor_id");
    classroom.pupil("Mira");
    Map<String, Object> wish = new HashMap<>(classroom.wish());
    wish.put("student_ids", List.of("stu_unknown"));
    assertError(client.ask("CREATE_SESSION", wish), "NOT_FOUND", "student_ids");
  }

  @Test
  void messageOverTheLimitClosesTheConnectionAsApiGatewayDoes() {
    client.sendInPieces("x".repeat(10_000), 14);
    assertThat(client.closeCode()).isEqualTo(1009);
  }

  private static void assertError(JsonNode frame, String code, String field) {
    assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo("ERROR");
    assertThat(frame.at("/payload/code").asText()).as(frame.toString()).isEqualTo(code);
    assertThat(frame.at("/payload/message").asText()).isNotBlank().doesNotContain("Exception");
    if (field != null) {
      assertThat(frame.at("/payload/field").asText()).as(frame.toString()).isEqualTo(field);
    }
  }
}
