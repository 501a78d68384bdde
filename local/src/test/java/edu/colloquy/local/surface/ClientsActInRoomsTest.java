package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What clients can do in the rooms of a live session, beside the speaking in its meeting. */
@ExtendWith(RunningSystem.class)
class ClientsActInRoomsTest {
  private static final int HZ = 16_000;

  private static LocalSystem system;
  private static Classroom classroom;
  private static Classroom.Pupil amara;
  private static Classroom.Pupil lea;
  private static JsonNode created;
  private static String session;

  @BeforeAll
  static void begin(LocalSystem running) {
    system = running;
    classroom = new Classroom(system);
    amara = classroom.pupil("Amara");
    lea = classroom.pupil("Lea");
    created = classroom.create();
    session = created.at("/payload/session_id").asText();
    classroom.comes(amara);
  }

  @AfterAll
  static void end() {
    classroom.professor().ask("END_SESSION", Map.of("session_id", session));
    classroom.close();
  }

  @Test
  void studentTypesAndReadsTheAnswerPieceByPiece() {
    JsonNode received =
        lea.client()
            .ask(
                "STUDENT_MESSAGE",
                Map.of("sessionId", session, "studentName", "Lea", "message", "what is a half"));
    assertThat(received.path("type").asText()).isEqualTo("MESSAGE_RECEIVED");
    assertThat(received.at("/payload/room_id").asText()).isEqualTo(room(2));
    JsonNode last = lea.client().hears("TUTOR_MESSAGE", it -> it.path("done").asBoolean());
    String turn = last.path("turn_id").asText();
    assertThat(
            lea.client().allHeard("TUTOR_MESSAGE").stream()
                .filter(chunk -> chunk.path("turn_id").asText().equals(turn))
                .filter(chunk -> !chunk.path("done").asBoolean()))
        .isNotEmpty()
        .allMatch(chunk -> !chunk.path("delta").asText().isBlank());
  }

  @Test
  void audioThatAClientSendsIsHeard() {
    byte[] pcm = pcm("seven eighths is nearly one");
    int sequence = 0;
    for (int from = 0; from < pcm.length; from += HZ) {
      byte[] chunk = Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + HZ));
      JsonNode taken =
          lea.client()
              .ask(
                  "PROCESS_AUDIO",
                  Map.of(
                      "room_id",
                      room(2),
                      "audio_data",
                      Base64.getEncoder().encodeToString(chunk),
                      "sequence",
                      sequence));
      assertThat(taken.path("type").asText()).isEqualTo("AUDIO_PROCESSED");
      assertThat(taken.at("/payload/accepted_bytes").asInt()).isEqualTo(chunk.length);
      assertThat(taken.at("/payload/sequence").asInt()).isEqualTo(sequence++);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                StreamSupport.stream(finals(room(2)).spliterator(), false)
                    .anyMatch(
                        segment ->
                            segment.path("text").asText().toLowerCase().contains("nearly one")));
  }

  @Test
  void professorSpeaksThroughTheAvatar() {
    JsonNode accepted =
        classroom
            .professor()
            .ask("SAY_IN_ROOM", Map.of("room_id", room(1), "text", "please draw a pizza"));
    assertThat(accepted.at("/payload/room_id").asText()).isEqualTo(room(1));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                system.simulators().log().observations().stream()
                    .filter(seen -> seen.what() == Seen.STUDENT_HEARD)
                    .filter(seen -> seen.subject().equals(amara.email()))
                    .anyMatch(seen -> seen.details().get("text").toString().contains("pizza")));
  }

  @Test
  void breakoutIsTriggeredAgainBySessionAndByMeeting() {
    String meeting = created.at("/payload/meeting_id").asText();
    for (Map<String, String> which :
        List.of(Map.of("session_id", session), Map.of("meeting_id", meeting))) {
      int before = lea.client().allHeard("BREAKOUT_STARTED").size();
      JsonNode triggered = classroom.professor().ask("TRIGGER_BREAKOUT", which);
      assertThat(triggered.path("type").asText()).isEqualTo("BREAKOUT_TRIGGERED");
      assertThat(triggered.at("/payload/session_id").asText()).isEqualTo(session);
      assertThat(triggered.at("/payload/meeting_id").asText()).isEqualTo(meeting);
      assertThat(triggered.at("/payload/rooms").asInt()).isEqualTo(2);
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> lea.client().allHeard("BREAKOUT_STARTED").size() > before);
    }
  }

  @Test
  void dashboardWatchesTheRoomsItAskedForInBatches() {
    WireClient dashboard = classroom.connect();
    JsonNode subscribed =
        dashboard.ask(
            "SUBSCRIBE",
            Map.of("session_id", session, "room_ids", List.of(room(2)), "batch", true));
    assertThat(subscribed.path("type").asText()).isEqualTo("SUBSCRIBED");
    assertThat(subscribed.at("/payload/room_ids/0").asText()).isEqualTo(room(2));
    String text = "and what is a quarter";
    lea.client()
        .ask(
            "STUDENT_MESSAGE", Map.of("sessionId", session, "studentName", "lea", "message", text));
    dashboard.hears("TRANSCRIPT_UPDATE", it -> it.path("text").asText().equals(text));
    JsonNode batch = dashboard.hears("TRANSCRIPT_UPDATES");
    assertThat(batch.path("updates").findValuesAsText("room_id")).containsOnly(room(2));
    assertThat(dashboard.allHeard("TRANSCRIPT_UPDATE"))
        .allMatch(it -> isFinal(it) && it.path("room_id").asText().equals(room(2)));
  }

  @Test
  void dashboardThatComesBackIsSentWhatItMissed() {
    WireClient before = classroom.connect();
    before.ask("SUBSCRIBE", Map.of("session_id", session));
    String text = "is it twice as much then";
    lea.client()
        .ask(
            "STUDENT_MESSAGE", Map.of("sessionId", session, "studentName", "lea", "message", text));
    JsonNode heard =
        before.hearsFrame("TRANSCRIPT_UPDATE", it -> it.path("text").asText().equals(text));
    long event = heard.path("event").asLong();
    WireClient after = classroom.connect();
    after.ask("SUBSCRIBE", Map.of("session_id", session, "after_event", event - 1));
    JsonNode again =
        after.hearsFrame("TRANSCRIPT_UPDATE", it -> it.path("text").asText().equals(text));
    assertThat(again).isEqualTo(heard);
  }

  @Test
  void studentWhoComesBackIsToldOfTheSession() {
    JsonNode again =
        classroom
            .connect()
            .ask("REGISTER_STUDENT", Map.of("name", "Lea", "email", lea.email()))
            .path("payload");
    assertThat(again.path("student_id").asText()).isEqualTo(lea.id());
    assertThat(again.at("/session/session_id").asText()).isEqualTo(session);
    assertThat(again.at("/session/room_id").asText()).isEqualTo(room(2));
    assertThat(again.at("/session/join_url")).isEqualTo(created.at("/payload/join_url"));
  }

  private static JsonNode finals(String room) {
    return classroom
        .professor()
        .ask("GET_ROOM_TRANSCRIPTS", Map.of("room_id", room))
        .at("/payload/transcripts");
  }

  private static String room(int number) {
    return session + "-r" + number;
  }

  private static boolean isFinal(JsonNode update) {
    return update.path("is_final").asBoolean();
  }

  /** The words as 16-bit little-endian samples, and silence long enough to end a turn. */
  private static byte[] pcm(String words) {
    short[] samples = Speech.of(words, HZ, 4).samples();
    ByteBuffer pcm =
        ByteBuffer.allocate((samples.length + 2 * HZ) * 2).order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    return pcm.array();
  }
}
