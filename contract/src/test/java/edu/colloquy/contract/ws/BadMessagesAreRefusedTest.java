package edu.colloquy.contract.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadMessagesAreRefusedTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "PING", "{\"type\":\"PING\"} and more", "{'type':1}"})
  void whatIsNotJson(String frame) {
    assertRefused(frame, ErrorCode.INVALID_JSON, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"PING\"", "3", "{}", "{\"type\":3}", "{\"payload\":{}}"})
  void whatHasNoType(String frame) {
    assertRefused(frame, ErrorCode.MISSING_FIELD, "type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "PONG", "", "CreateSession", "CLIENT_MESSAGE"})
  void whatHasAnUnknownType(String type) {
    assertRefused("{\"type\":\"" + type + "\"}", ErrorCode.UNKNOWN_TYPE, "type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "1"})
  void whatHasNoObjectForAPayload(String payload) {
    assertRefused(
        "{\"type\":\"PING\",\"payload\":" + payload + "}", ErrorCode.INVALID_FIELD, "payload");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "CREATE_SESSION | {`student_ids`:[`s`],`topic`:`t`,`duration`:5} | professor_id",
        "CREATE_SESSION | {`professor_id`:null,`student_ids`:[`s`],`topic`:`t`,`duration`:5} |"
            + " professor_id",
        "CREATE_SESSION | {`professor_id`:`p`,`topic`:`t`,`duration`:5} | student_ids",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[null],`topic`:`t`,`duration`:5} |"
            + " student_ids",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`],`duration`:5} | topic",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`} | duration",
        "END_SESSION | {} | session_id",
        "GET_SESSION_STATUS | {} | session_id",
        "GET_ROOM_TRANSCRIPTS | {} | room_id",
        "PROCESS_AUDIO | {`audio_data`:`AAA=`} | room_id",
        "PROCESS_AUDIO | {`room_id`:`r`} | audio_data",
        "REGISTER_STUDENT | {`email`:`a@b.c`} | name",
        "REGISTER_STUDENT | {`name`:`Ada`} | email",
        "STUDENT_MESSAGE | {`session_id`:`s`,`studentName`:`Ada`,`message`:`m`} | sessionId",
        "STUDENT_MESSAGE | {`sessionId`:`s`,`message`:`m`} | studentName",
        "STUDENT_MESSAGE | {`sessionId`:`s`,`studentName`:`Ada`} | message",
        "SUBSCRIBE | {} | session_id",
        "SUBSCRIBE | {`session_id`:`s`,`room_ids`:[null]} | room_ids",
        "SAY_IN_ROOM | {`text`:`t`} | room_id",
        "SAY_IN_ROOM | {`room_id`:`r`} | text",
        "GET_REPORT | {} | session_id",
      })
  void whatLacksAField(String type, String payload, String field) {
    assertRefused(frame(type, payload), ErrorCode.MISSING_FIELD, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "END_SESSION | {`session_id`:5} | session_id",
        "END_SESSION | {`session_id`:true} | session_id",
        "END_SESSION | {`session_id`:{}} | session_id",
        "END_SESSION | {`session_id`:[`s`]} | session_id",
        "END_SESSION | {`session_id`:` `} | session_id",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:`s`,`topic`:`t`,`duration`:5} |"
            + " student_ids",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[7],`topic`:`t`,`duration`:5} |"
            + " student_ids",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[],`topic`:`t`,`duration`:5} |"
            + " student_ids",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`,`s`],`topic`:`t`,`duration`:5} |"
            + " student_ids",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:`5`} |"
            + " duration",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:0} |"
            + " duration",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:481} |"
            + " duration",
        "CREATE_SESSION | {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:2.5} |"
            + " duration",
        "CREATE_SESSION |"
            + " {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:99999999999} |"
            + " duration",
        "CREATE_SESSION |"
            + " {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:5,`configuration`:3}"
            + " | configuration",
        "CREATE_SESSION |"
            + " {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:5,`open_rooms`:`SOON`}"
            + " | open_rooms",
        "CREATE_SESSION |"
            + " {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:5,`configuration`:{`avatar_mode`:`FACE`}}"
            + " | avatar_mode",
        "CREATE_SESSION |"
            + " {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:5,`configuration`:{`spend_cap_usd`:0}}"
            + " | spend_cap_usd",
        "CREATE_SESSION |"
            + " {`professor_id`:`p`,`student_ids`:[`s`],`topic`:`t`,`duration`:5,`configuration`:{`spend_cap_usd`:`9`}}"
            + " | spend_cap_usd",
        "GET_ROOM_TRANSCRIPTS | {`room_id`:`r`,`limit`:0} | limit",
        "GET_ROOM_TRANSCRIPTS | {`room_id`:`r`,`limit`:501} | limit",
        "GET_ROOM_TRANSCRIPTS | {`room_id`:`r`,`limit`:`9`} | limit",
        "GET_ROOM_TRANSCRIPTS | {`room_id`:`r`,`before`:9} | before",
        "PROCESS_AUDIO | {`room_id`:`r`,`audio_data`:`AA==`} | audio_data",
        "PROCESS_AUDIO | {`room_id`:`r`,`audio_data`:`not base64!`} | audio_data",
        "PROCESS_AUDIO | {`room_id`:`r`,`audio_data`:`AAA=`,`sequence`:`1`} | sequence",
        "REGISTER_STUDENT | {`name`:`Ada`,`email`:`ada`} | email",
        "REGISTER_STUDENT | {`name`:`Ada`,`email`:`a da@example.edu`} | email",
        "STUDENT_MESSAGE | {`sessionId`:`s`,`studentName`:`Ada`,`message`:7} | message",
        "TRIGGER_BREAKOUT | {} | session_id",
        "SUBSCRIBE | {`session_id`:`s`,`batch`:`yes`} | batch",
        "SUBSCRIBE | {`session_id`:`s`,`batch`:1} | batch",
        "SUBSCRIBE | {`session_id`:`s`,`after_event`:-1} | after_event",
        "SUBSCRIBE | {`session_id`:`s`,`room_ids`:`r`} | room_ids",
      })
  void whatHasAnIllTypedOrImpossibleField(String type, String payload, String field) {
    assertRefused(frame(type, payload), ErrorCode.INVALID_FIELD, field);
  }

  @Test
  void whatIsTooLong() {
    assertRefused(
        frame("SAY_IN_ROOM", "{`room_id`:`r`,`text`:`" + "x".repeat(1_001) + "`}"),
        ErrorCode.INVALID_FIELD,
        "text");
    assertRefused(
        frame("PROCESS_AUDIO", "{`room_id`:`r`,`audio_data`:`" + "AAAA".repeat(32_769) + "`}"),
        ErrorCode.INVALID_FIELD,
        "audio_data");
    assertRefused(
        frame("END_SESSION", "{`session_id`:`" + "x".repeat(4_001) + "`}"),
        ErrorCode.INVALID_FIELD,
        "session_id");
  }

  @Test
  void aRefusalNamesTheFieldInWordsAndNeverAClassOfOurs() {
    assertThatThrownBy(() -> Request.parse(frame("END_SESSION", "{`session_id`:5}")))
        .hasMessageContaining("session_id")
        .hasMessageNotContaining("edu.colloquy")
        .hasMessageNotContaining("java.");
    assertThatThrownBy(() -> Request.parse("{"))
        .hasMessageNotContaining("edu.colloquy")
        .hasMessageNotContaining("java.");
  }

  @Test
  void theRequestIsKnownEvenWhereItsMessageIsRefused() {
    assertThat(Request.requestId("{\"type\":\"NONE\",\"request_id\":\"r9\"}")).contains("r9");
    assertThat(Request.requestId("{\"type\":\"PING\",\"request_id\":9}")).isEmpty();
    assertThat(Request.requestId("{\"type\":\"PING\"}")).isEmpty();
    assertThat(Request.requestId("[]")).isEmpty();
    assertThat(Request.requestId("nonsense")).isEmpty();
  }

  @Test
  void theReplyTellsCodeFieldAndRequest() {
    ContractException refusal =
        catchThrowableOfType(
            ContractException.class, () -> Request.parse(frame("END_SESSION", "{}")));
    assertThat(Json.tree(Frame.error(refusal, Optional.of("r1")).toJson()))
        .isEqualTo(
            Json.tree(
                """
                {"type":"ERROR",
                 "payload":{"code":"MISSING_FIELD","message":"session_id is missing",
                            "field":"session_id"},
                 "request_id":"r1"}"""));
  }

  private static String frame(String type, String payload) {
    return "{\"type\":\"%s\",\"payload\":%s}".formatted(type, payload.replace('`', '"'));
  }

  private static void assertRefused(String frame, ErrorCode code, String field) {
    ContractException refusal =
        catchThrowableOfType(ContractException.class, () -> Request.parse(frame));
    assertThat(refusal).as(frame).isNotNull();
    assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.field()).as(refusal.getMessage()).isEqualTo(Optional.ofNullable(field));
  }
}
