package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.simulators.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions that are to cost less than avatars do. */
@ExtendWith(RunningSystem.class)
class TutorsDoWithoutAvatarsTest {
  private static final Duration A_GREETING = Duration.ofSeconds(30);

  private LocalSystem system;
  private Classroom classroom;
  private Classroom.Pupil amara;
  private long avatars;

  @BeforeEach
  void begin(LocalSystem running) {
    system = running;
    classroom = new Classroom(system);
    amara = classroom.pupil("Amara");
    avatars = avatars();
  }

  private long avatars() {
    return system.simulators().log().observations().stream()
        .filter(seen -> seen.what() == Seen.AVATAR_STARTED)
        .count();
  }

  private String live(String mode) {
    JsonNode created = classroom.create(Map.of("avatar_mode", mode, "spend_cap_usd", 5));
    assertThat(created.at("/payload/breakout_rooms").findValuesAsText("status"))
        .containsOnly("LIVE");
    return created.at("/payload/session_id").asText();
  }

  private void end(String session) {
    classroom.professor().ask("END_SESSION", Map.of("session_id", session));
    assertThat(avatars()).isEqualTo(avatars);
    classroom.close();
  }

  @Test
  void aTutorSpeaksByTheBotInTheRoom() {
    String session = live("VOICE");
    classroom.comes(amara, "i think one half plus one third is two fifths");
    await().atMost(A_GREETING).until(this::isGreeted);
    end(session);
  }

  @Test
  void aTutorWrites() {
    String session = live("TEXT");
    classroom.comes(amara);
    amara.client().hears("TUTOR_MESSAGE", it -> it.path("delta").asText().contains("Amara"));
    JsonNode status =
        classroom.professor().ask("GET_SESSION_STATUS", Map.of("session_id", session));
    assertThat(status.at("/payload/spend_cap_usd").asInt()).isEqualTo(5);
    assertThat(isGreeted()).as("nothing is said aloud").isFalse();
    end(session);
  }

  private boolean isGreeted() {
    return system.simulators().log().observations().stream()
        .filter(seen -> seen.what() == Seen.STUDENT_HEARD)
        .anyMatch(seen -> seen.subject().equals(amara.email()));
  }
}
