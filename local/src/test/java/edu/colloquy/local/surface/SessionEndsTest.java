package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However a session ends, everything made for it is undone and everybody is told. */
@ExtendWith(RunningSystem.class)
class SessionEndsTest {
  private LocalSystem system;
  private HttpClient http;
  private Classroom classroom;
  private WireClient professor;

  @BeforeEach
  void enter(LocalSystem running) {
    system = running;
    http = HttpClient.newHttpClient();
    classroom = new Classroom(system);
    professor = classroom.professor();
  }

  @AfterEach
  void leave() {
    classroom.close();
    http.shutdownNow();
  }

  @Test
  void endOnRequestIsAnsweredAndFollowedByTheReport() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    Classroom.Pupil tom = classroom.pupil("Tom");
    JsonNode created = classroom.create().path("payload");
    String session = created.path("session_id").asText();
    mira.client()
        .ask(
            "STUDENT_MESSAGE",
            Map.of(
                "sessionId",
                session,
                "studentName",
                "Mira",
                "message",
                "ten percent of fifty is five"));
    mira.client().hears("TUTOR_MESSAGE");

    JsonNode ended = professor.ask("END_SESSION", Map.of("session_id", session));
    assertThat(ended.path("type").asText()).isEqualTo("SESSION_ENDED");
    assertThat(ended.at("/payload/session_id").asText()).isEqualTo(session);
    assertThat(ended.at("/payload/status").asText()).isEqualTo("ENDED");
    assertThat(ended.at("/payload/total_rooms").asInt()).isEqualTo(2);
    assertThat(ended.at("/payload/avatars_stopped").asInt()).isEqualTo(2);
    tom.client().hears("SESSION_ENDED");
    assertUndone(created);

    JsonNode again = professor.ask("END_SESSION", Map.of("session_id", session));
    assertThat(again.path("payload")).isEqualTo(ended.path("payload"));

    JsonNode late =
        professor.ask("SAY_IN_ROOM", Map.of("room_id", session + "-r1", "text", "are you there"));
    assertThat(late.at("/payload/code").asText()).isEqualTo("CONFLICT");

    JsonNode ready = professor.hears("SESSION_REPORT_READY");
    assertThat(professor.ask("GET_REPORT", Map.of("session_id", session)).path("payload"))
        .isEqualTo(ready);
    assertThat(ready.path("report_url").asText()).isNotBlank();
    assertReadable(session);
  }

  private void assertReadable(String session) {
    JsonNode report = classroom.rest().get("/api/sessions/" + session + "/report").body();
    assertThat(report.path("students").findValuesAsText("student_name"))
        .containsExactly("Mira", "Tom");
    assertThat(report.at("/students/0/turns").asInt()).isEqualTo(1);
    assertThat(report.path("summary").asText()).isNotBlank();
    JsonNode detail = classroom.rest().get("/api/sessions/" + session).body();
    assertThat(detail.at("/session/status").asText()).isEqualTo("ENDED");
    assertThat(detail.path("history").findValuesAsText("to"))
        .containsExactly("LIVE", "ENDING", "ENDED");
    JsonNode room = classroom.rest().get("/api/rooms/" + session + "-r1/transcript").body();
    assertThat(room.path("transcript").findValuesAsText("text").toString().toLowerCase())
        .contains("ten percent of fifty");
    assertThat(room.path("history").findValuesAsText("to"))
        .containsExactly("STARTING", "LIVE", "ENDED");
  }

  @Test
  void meetingThatIsEndedInZoomEndsTheSession() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    JsonNode created = classroom.create().path("payload");
    assertThat(new ZoomAccount(http, system.simulators()).end(created.path("meeting_id").asText()))
        .isEqualTo(204);
    JsonNode ended = professor.hears("SESSION_ENDED");
    assertThat(ended.path("status").asText()).isEqualTo("ENDED");
    assertThat(ended.path("reason").asText()).containsIgnoringCase("meeting");
    mira.client().hears("SESSION_ENDED");
    assertUndone(created);
    professor.hears("SESSION_REPORT_READY");
  }

  @Test
  void sessionThatIsEndedWhileItIsBeingCreatedLeavesNothingBehind() {
    classroom.pupil("Mira");
    classroom.pupil("Tom");
    int before = system.simulators().log().observations().size();
    professor.request("CREATE_SESSION", classroom.wish());
    String session = professor.hears("SESSION_PROGRESS").path("session_id").asText();
    JsonNode ended = professor.ask("END_SESSION", Map.of("session_id", session));
    assertThat(ended.at("/payload/status").asText()).isEqualTo("ENDED");
    List<Observation> seen = system.simulators().log().observations();
    List<Observation> since = seen.subList(before, seen.size());
    assertThat(subjects(since, Seen.AVATAR_STOPPED))
        .containsExactlyInAnyOrderElementsOf(subjects(since, Seen.AVATAR_STARTED));
    ZoomAccount zoom = new ZoomAccount(http, system.simulators());
    assertThat(subjects(since, Seen.MEETING_CREATED)).noneMatch(zoom::has);
    assertThat(
            professor
                .ask("GET_SESSION_STATUS", Map.of("session_id", session))
                .at("/payload/breakout_rooms")
                .findValuesAsText("status"))
        .containsOnly("ENDED");
  }

  @Test
  void sameRequestSentAgainGivesTheSameSession() {
    classroom.pupil("Mira");
    professor.request("CREATE_SESSION", classroom.wish(), "monday");
    professor.request("CREATE_SESSION", classroom.wish(), "monday");
    JsonNode created = professor.answerTo("monday").path("payload");
    WireClient afterwards = classroom.connect();
    afterwards.request("CREATE_SESSION", classroom.wish(), "monday");
    assertThat(afterwards.answerTo("monday").path("payload")).isEqualTo(created);
    String session = created.path("session_id").asText();
    assertThat(professor.allHeard("SESSION_PROGRESS"))
        .allMatch(progress -> progress.path("session_id").asText().equals(session));
    professor.ask("END_SESSION", Map.of("session_id", session));
    assertUndone(created);
  }

  /** As the outside services saw it. */
  private void assertUndone(JsonNode created) {
    String session = created.path("session_id").asText();
    List<String> avatars = created.path("avatars").findValuesAsText("avatar_session_id");
    String bots = "colloquy:" + session.substring("ses_".length()) + ":bot:";
    Predicate<Observation> itsBot =
        seen -> String.valueOf(seen.details().get("customer_key")).startsWith(bots);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> {
              assertThat(subjects(observed(), Seen.AVATAR_STOPPED)).containsAll(avatars);
              assertThat(count(Seen.PARTICIPANT_LEFT, itsBot))
                  .isEqualTo(count(Seen.PARTICIPANT_JOINED, itsBot))
                  .isEqualTo(avatars.size());
              assertThat(count(Seen.LISTEN_CLOSED, seen -> seen.subject().startsWith(session)))
                  .isEqualTo(count(Seen.LISTEN_OPENED, seen -> seen.subject().startsWith(session)));
            });
    assertThat(subjects(observed(), Seen.MEETING_ENDED))
        .containsOnlyOnce(created.path("meeting_id").asText());
  }

  private List<Observation> observed() {
    return system.simulators().log().observations();
  }

  private long count(Seen what, Predicate<Observation> which) {
    return observed().stream().filter(seen -> seen.what() == what).filter(which).count();
  }

  private static List<String> subjects(List<Observation> observed, Seen what) {
    return observed.stream().filter(seen -> seen.what() == what).map(Observation::subject).toList();
  }
}
