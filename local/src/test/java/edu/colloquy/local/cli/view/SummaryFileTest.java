package edu.colloquy.local.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryFileTest {
  @TempDir private Path folder;

  @Test
  void hasExactlyTheAgreedFields() throws IOException {
    Path file = folder.resolve("out.json");

    SummaryFile.write(MadeUpDemo.summary(4, List.of()), file);

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "session_id",
            "status",
            "rooms",
            "rooms_live",
            "rooms_failed",
            "student_turns",
            "tutor_turns",
            "transcript_segments",
            "avatars_started",
            "avatars_stopped",
            "bots_joined",
            "bots_left",
            "meeting_ended",
            "time_to_live_ms",
            "turn_overhead_ms",
            "report",
            "transcripts",
            "errors");
    assertThat(json.at("/time_to_live_ms").toString()).isEqualTo("{\"first\":812,\"last\":2140}");
    assertThat(json.at("/turn_overhead_ms").toString()).isEqualTo("{\"p50\":31,\"p95\":47}");
    assertThat(json.at("/meeting_ended").booleanValue()).isTrue();
    assertThat(folder.toFile().list()).containsExactly("out.json");
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    Path file = folder.resolve("no/out.json");

    assertThatThrownBy(() -> SummaryFile.write(MadeUpDemo.summary(4, List.of()), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }
}
