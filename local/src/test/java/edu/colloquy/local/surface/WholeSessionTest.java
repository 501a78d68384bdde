package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session while it is live, as professor and students watch it. */
@ExtendWith(RunningSystem.class)
class WholeSessionTest {
  private static LocalSystem system;
  private static Classroom classroom;
  private static Classroom.Pupil amara;
  private static Classroom.Pupil jonas;
  private static JsonNode created;
  private static String session;

  @BeforeAll
  static void begin(LocalSystem running) {
    system = running;
    classroom = new Classroom(system);
    amara = classroom.pupil("Amara");
    jonas = classroom.pupil("Jonas");
    classroom.pupil("Lea");
    created = classroom.create();
    session = created.at("/payload/session_id").asText();
    classroom.comes(amara, "i think one half plus one third is two fifths");
    classroom.comes(jonas, "so i turn the fraction upside down");
  }

  @AfterAll
  static void end() {
    classroom.professor().ask("END_SESSION", Map.of("session_id", session));
    classroom.close();
  }

  @Test
  void professorSeesHowFarTheCreationIsAndWhatWasCreated() {
    assertThat(classroom.professor().allHeard("SESSION_PROGRESS"))
        .first()
        .hasToString(
            "{\"session_id\":\"%s\",\"step\":\"meeting\",\"done\":0,\"total\":3}"
                .formatted(session));
    classroom
        .professor()
        .hears("SESSION_PROGRESS", it -> it.path("step").asText().equals("rooms") && isDone(it));
    assertThat(created.path("type").asText()).isEqualTo("SESSION_CREATED");
    JsonNode payload = created.path("payload");
    assertThat(payload.path("meeting_id").asText()).matches("\\d{9,11}");
    assertThat(payload.path("join_url").asText())
        .contains("/j/" + payload.path("meeting_id").asText());
    assertThat(payload.path("breakout_rooms").findValuesAsText("student_name"))
        .containsExactly("Amara", "Jonas", "Lea");
    assertThat(payload.path("breakout_rooms").findValuesAsText("status")).containsOnly("LIVE");
    assertThat(payload.path("avatars").findValuesAsText("room_id"))
        .containsExactly(room(1), room(2), room(3));
    assertThat(payload.path("avatars").findValuesAsText("avatar_session_id"))
        .isSubsetOf(subjects(Seen.AVATAR_STARTED));
  }

  @Test
  void professorSeesWhatTheRoomsCostAndStudentsDoNot() {
    JsonNode cost = classroom.professor().hears("ROOM_COST");
    assertThat(cost.at("/items/avatar").asDouble()).isPositive();
    JsonNode status =
        classroom.professor().ask("GET_SESSION_STATUS", Map.of("session_id", session));
    assertThat(status.at("/payload/cost_usd").asDouble()).isPositive();
    assertThat(status.at("/payload/breakout_rooms").findValuesAsText("avatar_mode"))
        .contains("AVATAR");
    assertThat(amara.client().allHeard("ROOM_COST")).isEmpty();
  }

  @Test
  void studentIsToldWhereTheAvatarWaitsAndNoKey() {
    JsonNode wanted = amara.client().hears("BREAKOUT_STARTED");
    assertThat(wanted.path("studentEmail").asText()).isEqualTo(amara.email());
    assertThat(wanted.path("studentName").asText()).isEqualTo("Amara");
    JsonNode avatar = wanted.path("avatarSession");
    assertThat(avatar.path("room_id").asText()).isEqualTo(room(1));
    assertThat(avatar.path("join_url")).isEqualTo(created.at("/payload/join_url"));
    assertThat(wanted.toString())
        .doesNotContain(
            system.simulators().credentials().entrySet().stream()
                .filter(secret -> secret.getKey().matches(".*(KEY|SECRET|TOKEN).*"))
                .map(Map.Entry::getValue)
                .toList());
    assertThat(jonas.client().allHeard("BREAKOUT_STARTED"))
        .allMatch(other -> other.path("studentEmail").asText().equals(jonas.email()));
  }

  @Test
  void spokenWordsAreShownWhileTheyAreSaidAndOnceTheyAreUnderstood() {
    WireClient professor = classroom.professor();
    JsonNode words =
        professor.hears(
            "TRANSCRIPT_UPDATE", it -> says(it, "student", "two fifths") && isFinal(it));
    assertThat(words.path("room_id").asText()).isEqualTo(room(1));
    assertThat(words.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(words.path("segment_id").asText()).isNotEmpty();
    assertThat(Instant.parse(words.path("at").asText())).isBefore(Instant.now());
    professor.hears("TRANSCRIPT_UPDATE", it -> !isFinal(it) && says(it, "student", ""));
    professor.hears("TRANSCRIPT_UPDATE", it -> isFinal(it) && says(it, "tutor", ""));
  }

  @Test
  void turnTellsWhatWasSaidAnsweredAndHowLongItTook() {
    JsonNode turn =
        classroom
            .professor()
            .hears("TURN", it -> it.path("student_text").asText().contains("two fifths"));
    assertThat(turn.path("room_id").asText()).isEqualTo(room(1));
    assertThat(turn.path("turn_id").asText()).isNotEmpty();
    assertThat(turn.path("tutor_text").asText()).isNotBlank();
    assertThat(turn.path("timings_ms").size()).isPositive();
  }

  @Test
  void studentHearsOfTheirOwnRoomOnly() {
    jonas
        .client()
        .hears("TRANSCRIPT_UPDATE", it -> isFinal(it) && says(it, "student", "upside down"));
    amara
        .client()
        .hears("TRANSCRIPT_UPDATE", it -> isFinal(it) && says(it, "student", "two fifths"));
    assertThat(amara.client().allHeard("TRANSCRIPT_UPDATE"))
        .allMatch(update -> update.path("room_id").asText().equals(room(1)));
    assertThat(amara.client().allHeard("SESSION_PROGRESS")).isEmpty();
  }

  /** Functions and workers push on their own; each of them in order. */
  @Test
  void pushesAreNumberedOnceAndThoseOfAConversationComeInOrder() {
    classroom.professor().hears("TURN", it -> it.path("student_text").asText().contains("upside"));
    for (WireClient client : List.of(classroom.professor(), amara.client(), jonas.client())) {
      List<JsonNode> pushes = client.frames().stream().filter(it -> it.has("event")).toList();
      assertThat(pushes.stream().map(WholeSessionTest::event)).doesNotHaveDuplicates();
      assertThat(
              pushes.stream()
                  .filter(it -> it.at("/payload/room_id").asText().equals(room(2)))
                  .filter(it -> it.path("type").asText().matches("TRANSCRIPT_UPDATE|TURN"))
                  .map(WholeSessionTest::event))
          .isSorted();
    }
  }

  @Test
  void roomSaysHowItStands() {
    JsonNode live =
        classroom
            .professor()
            .hears(
                "ROOM_STATUS",
                it ->
                    it.path("room_id").asText().equals(room(2))
                        && it.path("status").asText().equals("LIVE"));
    assertThat(Instant.parse(live.path("since").asText())).isBefore(Instant.now());
    assertThat(live.path("reason").asText()).isNotBlank();
  }

  @Test
  void statusOfTheSessionIsAnswered() {
    JsonNode status =
        classroom.professor().ask("GET_SESSION_STATUS", Map.of("session_id", session));
    assertThat(status.path("type").asText()).isEqualTo("SESSION_STATUS");
    assertThat(status.at("/payload/status").asText()).isEqualTo("LIVE");
    assertThat(status.at("/payload/topic").asText()).isEqualTo("Fractions");
    assertThat(status.at("/payload/breakout_rooms").findValuesAsText("status"))
        .containsExactly("LIVE", "LIVE", "LIVE");
    assertThat(classroom.rest().get("/api/sessions/" + session).body().path("session"))
        .isEqualTo(status.path("payload"));
  }

  @Test
  void transcriptIsReadInPages() {
    WireClient professor = classroom.professor();
    professor.hears("TURN", it -> it.path("student_text").asText().contains("upside"));
    List<String> whole = finals(room(2)).findValuesAsText("segment_id");
    List<String> paged = new ArrayList<>();
    JsonNode page = professor.ask("GET_ROOM_TRANSCRIPTS", Map.of("room_id", room(2), "limit", 1));
    while (page.at("/payload/before").isTextual()) {
      paged.addAll(0, page.at("/payload/transcripts").findValuesAsText("segment_id"));
      page =
          professor.ask(
              "GET_ROOM_TRANSCRIPTS",
              Map.of(
                  "room_id", room(2), "limit", 1, "before", page.at("/payload/before").asText()));
    }
    paged.addAll(0, page.at("/payload/transcripts").findValuesAsText("segment_id"));
    assertThat(whole).hasSizeGreaterThan(2);
    assertThat(paged).isEqualTo(whole);
    assertThat(
            classroom
                .rest()
                .get("/api/rooms/" + room(2) + "/transcript")
                .body()
                .path("transcript")
                .findValuesAsText("segment_id"))
        .isEqualTo(whole);
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

  private static boolean says(JsonNode update, String speaker, String words) {
    return update.path("speaker").asText().equals(speaker)
        && update.path("text").asText().toLowerCase().contains(words);
  }

  private static boolean isFinal(JsonNode update) {
    return update.path("is_final").asBoolean();
  }

  private static long event(JsonNode push) {
    return push.path("event").asLong();
  }

  private static boolean isDone(JsonNode progress) {
    return progress.path("done").asInt() == progress.path("total").asInt();
  }

  private static List<String> subjects(Seen what) {
    return system.simulators().log().observations().stream()
        .filter(seen -> seen.what() == what)
        .map(seen -> seen.subject())
        .toList();
  }
}
