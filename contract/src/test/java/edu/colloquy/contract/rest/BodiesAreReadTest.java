package edu.colloquy.contract.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodiesAreReadTest {
  @Test
  void theLectureContext() {
    assertThat(
            Json.read(
                "{\"topic\":\"Sines\",\"key_points\":[\"periodic\"],\"notes\":\"n\"}",
                LectureContextBody.class))
        .isEqualTo(new LectureContextBody("Sines", List.of("periodic"), "n"));
    assertThat(Json.read("{\"topic\":\"Sines\"}", LectureContextBody.class))
        .isEqualTo(new LectureContextBody("Sines", List.of(), ""));
    assertField(() -> Json.read("{\"key_points\":[]}", LectureContextBody.class), "topic");
    assertField(
        () -> Json.read("{\"topic\":\"t\",\"key_points\":[null]}", LectureContextBody.class),
        "key_points");
  }

  @Test
  void people() {
    assertThat(
            Json.read(
                "{\"name\":\"Noether\",\"email\":\"n@example.edu\",\"avatar_id\":\"a\"}",
                NewProfessor.class))
        .isEqualTo(
            new NewProfessor(
                "Noether",
                "n@example.edu",
                Optional.empty(),
                Optional.of("a"),
                Optional.empty(),
                Optional.empty()));
    assertThat(Json.read("{\"name\":\"Ada\",\"email\":\"a@example.edu\"}", NewStudent.class))
        .isEqualTo(new NewStudent("Ada", "a@example.edu"));
    assertField(() -> new NewStudent("Ada", "nobody"), "email");
    assertField(() -> new NewStudent(" ", "a@example.edu"), "name");
  }

  @Test
  void whatRtmsBrings() {
    assertThat(
            Json.read(
                "{\"meeting_uuid\":\"u/+==\",\"rtms_stream_id\":\"st\"}", Rtms.SessionStart.class))
        .isEqualTo(new Rtms.SessionStart("u/+==", "st"));
    assertThat(
            Json.read(
                """
                {"meeting_uuid":"u","speaker_name":"Ada","text":"hi",
                 "at":"2026-10-01T12:00:00Z"}""",
                Rtms.Transcript.class))
        .isEqualTo(
            new Rtms.Transcript(
                "u",
                "Ada",
                "hi",
                Optional.empty(),
                Optional.of(Instant.parse("2026-10-01T12:00:00Z"))));
    assertField(() -> Json.read("{}", Rtms.SessionStop.class), "meeting_uuid");
    assertField(
        () ->
            Json.read(
                "{\"meeting_uuid\":\"u\",\"speaker_name\":\"A\",\"text\":\"t\",\"at\":\"noon\"}",
                Rtms.Transcript.class),
        "at");
  }

  private static void assertField(Runnable read, String field) {
    ContractException refusal = catchThrowableOfType(ContractException.class, read::run);
    assertThat(refusal).isNotNull();
    assertThat(refusal.field()).contains(field);
  }
}
