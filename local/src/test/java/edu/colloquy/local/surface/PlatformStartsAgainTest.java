package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.cli.WorkerMode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Faults;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a data folder, a restart finds all that was there, and no session that goes on for good. */
class PlatformStartsAgainTest {
  @TempDir Path data;

  @Test
  void whatWasStoredIsThereAndTheSessionThatRanIsEnded() {
    String session;
    String key;
    JsonNode transcript;
    try (LocalSystem system = start();
        Classroom classroom = new Classroom(system)) {
      Classroom.Pupil amara = classroom.pupil("Amara");
      session = classroom.create().at("/payload/session_id").asText();
      classroom.comes(amara, "i think one half plus one third is two fifths");
      classroom
          .professor()
          .hears("TURN", it -> it.path("student_text").asText().contains("two fifths"));
      transcript = transcript(classroom.rest(), session);
      key = signingKey(system);
    }

    try (LocalSystem system = start();
        HttpClient http = HttpClient.newHttpClient()) {
      RestClient rest = new RestClient(http, system.platform().httpUrl());
      assertThat(signingKey(system)).isEqualTo(key);
      assertThat(rest.get("/api/professors").body().findValuesAsText("name"))
          .containsExactly("Prof. Ada Brandt");
      assertThat(rest.get("/api/students").body().findValuesAsText("name"))
          .containsExactly("Amara");
      assertThat(transcript(rest, session)).isEqualTo(transcript).isNotEmpty();

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> session(rest, session).path("status").asText().equals("ENDED"));
      assertThat(session(rest, session).path("breakout_rooms").findValuesAsText("status"))
          .containsExactly("ENDED");
      Awaitility.await()
          .until(() -> rest.get("/api/sessions/" + session + "/report").status() == 200);
      http.shutdownNow();
    }
  }

  @Test
  void dataThatAPlatformUsesIsRefusedToAnother() {
    try (LocalSystem system = start()) {
      assertThat(system.platform().httpUrl()).isNotNull();
      assertThatThrownBy(this::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use");
    }
  }

  private LocalSystem start() {
    return LocalSystem.start(Faults.none(), false, WorkerMode.IN_PROCESS, Optional.of(data), 0);
  }

  private static JsonNode session(RestClient rest, String session) {
    return rest.get("/api/sessions/" + session).body().path("session");
  }

  private static JsonNode transcript(RestClient rest, String session) {
    return rest.get("/api/rooms/" + session + "-r1/transcript").body().path("transcript");
  }

  private static String signingKey(LocalSystem system) {
    String secret = system.platform().environmentOf("WsRouter").require("TOKEN_SECRET");
    try (var aws = system.platform().clients()) {
      return aws.secretsManager().getSecretValue(get -> get.secretId(secret)).secretString();
    }
  }
}
