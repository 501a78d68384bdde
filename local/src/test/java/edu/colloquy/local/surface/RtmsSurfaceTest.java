package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.Stores;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.local.demo.LocalSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The words of the main session, as RTMS brings them and as they are read again. */
@ExtendWith(RunningSystem.class)
class RtmsSurfaceTest {
  private LocalSystem system;
  private Classroom classroom;
  private RestClient rest;

  @BeforeEach
  void open(LocalSystem running) {
    system = running;
    classroom = new Classroom(system);
    rest = classroom.rest();
  }

  @AfterEach
  void close() {
    classroom.close();
  }

  @Test
  void wordsOfAMeetingAreKeptUnderItsUuidWhateverItHolds() {
    String uuid = "/" + System.nanoTime() + "+ab/c==";
    assertThat(start(uuid)).isEqualTo(204);
    assertThat(say(uuid, "Dr. Noor", "welcome", "2026-03-02T10:00:00Z")).isEqualTo(204);
    assertThat(say(uuid, "Kim", "hello", "2026-03-02T10:00:05Z")).isEqualTo(204);
    assertThat(say(uuid, "Kim", "hello", "2026-03-02T10:00:05Z")).isEqualTo(204);
    await().until(() -> read(uuid, "stats").path("chunks").asInt() == 2);

    JsonNode stats = read(uuid, "stats");
    assertThat(stats.path("meeting_uuid").asText()).isEqualTo(uuid);
    assertThat(stats.path("active").asBoolean()).isTrue();
    assertThat(stats.path("speakers")).extracting(JsonNode::asText).contains("Dr. Noor", "Kim");
    JsonNode words = read(uuid, "transcripts").path("transcripts");
    assertThat(words.findValuesAsText("text")).containsExactly("welcome", "hello");
    assertThat(read(uuid, "transcripts?limit=1").at("/transcripts/0/text").asText())
        .isEqualTo("hello");

    assertThat(rest.post("/api/rtms/session-stop", Map.of("meeting_uuid", uuid)).status())
        .isEqualTo(204);
    assertThat(read(uuid, "stats").path("active").asBoolean()).isFalse();
    assertThat(read(uuid, "stats").has("stopped_at")).isTrue();
  }

  @Test
  void wordsWithoutATimeAreSaidNow() {
    String uuid = "now" + System.nanoTime();
    start(uuid);
    Map<String, String> words =
        Map.of("meeting_uuid", uuid, "speaker_name", "Kim", "text", "hello");
    assertThat(rest.post("/api/rtms/transcript", words).status()).isEqualTo(204);
    await().until(() -> read(uuid, "transcripts").path("transcripts").size() == 1);
    assertThat(Instant.parse(read(uuid, "transcripts").at("/transcripts/0/at").asText()))
        .isBetween(Instant.now().minusSeconds(30), Instant.now());
  }

  @Test
  void wordsOfAMeetingThatWasNotStartedAreRefused() {
    RestSurfaceTest.assertProblem(
        rest.post(
            "/api/rtms/transcript",
            Map.of("meeting_uuid", "unheard/of", "speaker_name", "Kim", "text", "hello")),
        404,
        "NOT_FOUND",
        null);
    RestSurfaceTest.assertProblem(
        rest.post("/api/rtms/session-stop", Map.of("meeting_uuid", "unheard/of")),
        404,
        "NOT_FOUND",
        null);
  }

  @Test
  void badLimitIsRefused() {
    start("limits");
    RestSurfaceTest.assertProblem(
        rest.get("/api/rtms/session/limits/transcripts?limit=many"), 400, "INVALID_FIELD", "limit");
  }

  @Test
  void whoWatchesTheSessionOfTheMeetingSeesItsWordsOnceEach() {
    Classroom.Pupil mira = classroom.pupil("Mira");
    String session = classroom.create().at("/payload/session_id").asText();
    String uuid = uuidOfMeeting(session);
    start(uuid);
    say(uuid, "Dr. Noor", "welcome", "2026-03-02T10:00:00Z");
    say(uuid, "Dr. Noor", "welcome", "2026-03-02T10:00:00Z");
    say(uuid, "Dr. Noor", "goodbye", "2026-03-02T10:50:00Z");
    WireClient professor = classroom.professor();
    JsonNode pushed =
        professor.hears("RTMS_TRANSCRIPT", it -> it.path("text").asText().equals("welcome"));
    assertThat(pushed.path("meeting_uuid").asText()).isEqualTo(uuid);
    assertThat(pushed.path("speaker_name").asText()).isEqualTo("Dr. Noor");
    assertThat(pushed.path("at").asText()).isEqualTo("2026-03-02T10:00:00Z");
    professor.hears("RTMS_TRANSCRIPT", it -> it.path("text").asText().equals("goodbye"));
    assertThat(professor.allHeard("RTMS_TRANSCRIPT")).hasSize(2);
    assertThat(mira.client().allHeard("RTMS_TRANSCRIPT")).isEmpty();
    professor.ask("END_SESSION", Map.of("session_id", session));
  }

  /** Clients are not told of it; RTMS is, by Zoom. */
  private String uuidOfMeeting(String session) {
    try (var clients = system.platform().clients()) {
      return new Stores(clients, system.platform().environmentOf("RtmsIngest"))
          .sessions()
          .find(new SessionId(session))
          .flatMap(Session::meeting)
          .map(Meeting::uuid)
          .orElseThrow();
    }
  }

  private int start(String uuid) {
    return rest.post(
            "/api/rtms/session-start", Map.of("meeting_uuid", uuid, "rtms_stream_id", "stream-1"))
        .status();
  }

  private int say(String uuid, String speaker, String text, String at) {
    return rest.post(
            "/api/rtms/transcript",
            Map.of("meeting_uuid", uuid, "speaker_name", speaker, "text", text, "at", at))
        .status();
  }

  private JsonNode read(String uuid, String what) {
    String twice = encoded(encoded(uuid));
    return rest.get("/api/rtms/session/" + twice + "/" + what).body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
