package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lecture first: students go to their rooms when the professor says so. */
@ExtendWith(RunningSystem.class)
class BreakoutIsTriggeredTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration A_GREETING = Duration.ofSeconds(30);

  @Test
  void studentsHearTheLectureUntilTheBreakoutAndAreGreetedInTheirRooms(LocalSystem system) {
    try (Classroom classroom = new Classroom(system)) {
      Classroom.Pupil amara = classroom.pupil("Amara");
      Classroom.Pupil lea = classroom.pupil("Lea");
      JsonNode created = classroom.createWaiting().path("payload");
      JsonNode link = created.path("join_url");
      classroom.comes(amara, link);
      await().during(Duration.ofSeconds(1)).until(() -> classroom.roomOf(amara).isEmpty());
      assertThat(amara.client().allHeard("BREAKOUT_STARTED")).isEmpty();

      RestClient.Answer triggered =
          classroom
              .rest()
              .post(
                  "/api/trigger-breakout",
                  Map.of("meeting_id", created.path("meeting_id").asText()));

      assertThat(triggered.status()).isEqualTo(200);
      assertThat(triggered.body().path("rooms").asInt()).isEqualTo(2);
      assertThat(triggered.body().path("session_id")).isEqualTo(created.path("session_id"));
      amara.client().hears("BREAKOUT_STARTED");
      await().atMost(SOON).until(() -> classroom.roomOf(amara).equals("Room 1"));
      await().atMost(A_GREETING).until(() -> isGreeted(system, amara));
      String session = created.path("session_id").asText();
      classroom.professor().ask("TRIGGER_BREAKOUT", Map.of("session_id", session));
      classroom.comes(lea, link);
      await().atMost(SOON).until(() -> classroom.roomOf(lea).equals("Room 2"));

      classroom.professor().ask("END_SESSION", Map.of("session_id", session));
      assertThat(
              classroom
                  .rest()
                  .post("/api/trigger-breakout", Map.of("session_id", session))
                  .status())
          .isEqualTo(409);
    }
  }

  private static boolean isGreeted(LocalSystem system, Classroom.Pupil pupil) {
    return system.simulators().log().observations().stream()
        .filter(seen -> seen.what() == Seen.STUDENT_HEARD)
        .anyMatch(seen -> seen.subject().equals(pupil.email()));
  }
}
