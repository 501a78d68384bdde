package edu.colloquy.contract.ws;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientMessagesAreReadTest {
  static Stream<Arguments> everyMessage() {
    return Stream.of(
        read("PING", "{}", new ClientMessage.Ping()),
        read(
            "CREATE_SESSION",
            """
            {"professor_id":"p1","student_ids":["s1","s2"],"topic":"Sines","duration":30,
             "configuration":{"medium":"zoom"},"open_rooms":"ON_TRIGGER"}""",
            new ClientMessage.CreateSession(
                "p1",
                List.of("s1", "s2"),
                "Sines",
                30,
                Optional.of(Map.of("medium", "zoom")),
                Optional.of(OpenRooms.ON_TRIGGER))),
        read("END_SESSION", "{\"session_id\":\"ses_1\"}", new ClientMessage.EndSession("ses_1")),
        read(
            "GET_SESSION_STATUS",
            "{\"session_id\":\"ses_1\"}",
            new ClientMessage.GetSessionStatus("ses_1")),
        read("GET_STUDENTS", "{}", new ClientMessage.GetStudents()),
        read("VALIDATE_ZOOM", "{}", new ClientMessage.ValidateZoom()),
        read("VALIDATE_DEEPGRAM", "{}", new ClientMessage.ValidateDeepgram()),
        read("VALIDATE_AVATAR", "{}", new ClientMessage.ValidateAvatar()),
        read("VALIDATE_LLM", "{}", new ClientMessage.ValidateLlm()),
        read(
            "GET_ROOM_TRANSCRIPTS",
            "{\"room_id\":\"ses_1-r1\",\"limit\":20,\"before\":\"t3\"}",
            new ClientMessage.GetRoomTranscripts("ses_1-r1", Optional.of(20), Optional.of("t3"))),
        read(
            "PROCESS_AUDIO",
            "{\"room_id\":\"ses_1-r1\",\"audio_data\":\"AAEC/w==\",\"sequence\":7}",
            new ClientMessage.ProcessAudio("ses_1-r1", "AAEC/w==", Optional.of(7L))),
        read(
            "REGISTER_STUDENT",
            "{\"name\":\"Ada\",\"email\":\"ada@example.edu\"}",
            new ClientMessage.RegisterStudent("Ada", "ada@example.edu")),
        read(
            "STUDENT_MESSAGE",
            "{\"sessionId\":\"ses_1\",\"studentName\":\"Ada\",\"message\":\"Why?\"}",
            new ClientMessage.StudentMessage("ses_1", "Ada", "Why?")),
        read(
            "TRIGGER_BREAKOUT",
            "{\"meeting_id\":\"812\"}",
            new ClientMessage.TriggerBreakout(Optional.empty(), Optional.of("812"))),
        read(
            "SUBSCRIBE",
            "{\"session_id\":\"ses_1\",\"room_ids\":[\"ses_1-r1\"],\"batch\":true,"
                + "\"after_event\":17}",
            new ClientMessage.Subscribe(
                "ses_1", Optional.of(List.of("ses_1-r1")), Optional.of(true), Optional.of(17L))),
        read(
            "SAY_IN_ROOM",
            "{\"room_id\":\"ses_1-r1\",\"text\":\"Well done.\"}",
            new ClientMessage.SayInRoom("ses_1-r1", "Well done.")),
        read(
            "MATCH_PARTICIPANT",
            "{\"session_id\":\"ses_1\",\"participant_uuid\":\"/p+==\",\"student_id\":\"stu_1\"}",
            new ClientMessage.MatchParticipant("ses_1", "/p+==", "stu_1")),
        read("GET_REPORT", "{\"session_id\":\"ses_1\"}", new ClientMessage.GetReport("ses_1")));
  }

  private static Arguments read(String type, String payload, ClientMessage message) {
    return Arguments.of(type, payload, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyMessage")
  void aMessageIsWhatItsJsonSaysAndEchoesItsRequest(
      String type, String payload, ClientMessage message) {
    Request request =
        Request.parse(
            "{\"type\":\"%s\",\"payload\":%s,\"request_id\":\"r1\"}".formatted(type, payload));
    assertThat(request.message()).isEqualTo(message);
    assertThat(request.requestId()).contains("r1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyMessage")
  void whatAClientWritesIsReadAsItWasMeant(String type, String payload, ClientMessage message) {
    String frame = new Request(message, Optional.empty()).toFrame();
    assertThat(Json.tree(frame).get("type").textValue()).isEqualTo(type);
    assertThat(Json.tree(frame).get("payload")).isEqualTo(Json.tree(payload));
    assertThat(Json.tree(frame).has("request_id")).isFalse();
    assertThat(Request.parse(frame)).isEqualTo(new Request(message, Optional.empty()));
  }

  @Test
  void noMessageIsLeftOutHere() {
    assertThat(everyMessage().<Class<?>>map(arguments -> arguments.get()[2].getClass()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(ClientMessage.class.getPermittedSubclasses()));
  }

  @Test
  void aMessageWithoutFieldsNeedsNoPayload() {
    assertThat(Request.parse("{\"type\":\"PING\"}").message()).isEqualTo(new ClientMessage.Ping());
  }

  @Test
  void whatIsNotKnownIsIgnoredAndWhatMayBeLeftOutIs() {
    assertThat(
            Request.parse(
                    "{\"type\":\"SUBSCRIBE\",\"x\":1,"
                        + "\"payload\":{\"session_id\":\"ses_1\",\"batch\":null,\"y\":[]}}")
                .message())
        .isEqualTo(new ClientMessage.Subscribe("ses_1"));
  }

  @Test
  void aSessionNeedsNoConfiguration() {
    String payload =
        "{\"professor_id\":\"p\",\"student_ids\":[\"s\"],\"topic\":\"t\",\"duration\":5%s}";
    var wish = new ClientMessage.CreateSession("p", List.of("s"), "t", 5, Optional.empty());
    for (String configuration : List.of("", ",\"configuration\":null")) {
      String frame =
          "{\"type\":\"CREATE_SESSION\",\"payload\":%s}"
              .formatted(payload.formatted(configuration));
      assertThat(Request.parse(frame).message()).isEqualTo(wish);
    }
  }

  @Test
  void typesAreTheSameOnAMachineThatSpeaksTurkish() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(new Request(new ClientMessage.Ping(), Optional.empty()).toFrame())
          .contains("\"PING\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void audioIsGivenAsSamples() {
    var audio = new ClientMessage.ProcessAudio("r", "AAEC/w==", Optional.empty());
    assertThat(audio.bytes()).containsExactly(0, 1, 2, -1);
  }

  @Test
  void anAddressIsReadWithoutItsBlanks() {
    assertThat(new ClientMessage.RegisterStudent("Ada", "ada@example.edu").email())
        .isEqualTo("ada@example.edu");
  }
}
