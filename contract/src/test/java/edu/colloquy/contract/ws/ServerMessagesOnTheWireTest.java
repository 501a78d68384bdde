package edu.colloquy.contract.ws;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.ws.ServerMessage.Avatar;
import edu.colloquy.contract.ws.ServerMessage.AvatarSession;
import edu.colloquy.contract.ws.ServerMessage.BreakoutRoom;
import edu.colloquy.contract.ws.ServerMessage.ParticipantStatus;
import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.contract.ws.ServerMessage.SessionRef;
import edu.colloquy.contract.ws.ServerMessage.StudentView;
import edu.colloquy.contract.ws.ServerMessage.TranscriptUpdate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerMessagesOnTheWireTest {
  private static final Instant AT = Instant.parse("2026-10-01T12:00:00.250Z");
  private static final BreakoutRoom ROOM =
      new BreakoutRoom("s-r1", "Room 1", "stu_1", "Ada", "LIVE", Optional.empty());
  private static final String ROOM_JSON =
      "{'room_id':'s-r1','name':'Room 1','student_id':'stu_1','student_name':'Ada',"
          + "'status':'LIVE'}";
  private static final TranscriptUpdate UPDATE =
      new TranscriptUpdate("s-r1", "student", "a sine", 0.5, true, "s-r1-t0-s0", AT);
  private static final String UPDATE_JSON =
      "{'room_id':'s-r1','speaker':'student','text':'a sine','confidence':0.5,'is_final':true,"
          + "'segment_id':'s-r1-t0-s0','at':'2026-10-01T12:00:00.250Z'}";

  private static final ParticipantUpdate KNOWN =
      new ParticipantUpdate(
          "s",
          "/p1==",
          "Ada",
          ParticipantStatus.WRONG_ROOM,
          Optional.of("s-r2"),
          Optional.of("s-r1"),
          Optional.of("stu_1"),
          Optional.empty(),
          AT);
  private static final String KNOWN_JSON =
      "{'session_id':'s','participant_uuid':'/p1==','name':'Ada','status':'WRONG_ROOM',"
          + "'room_id':'s-r2','expected_room_id':'s-r1','student_id':'stu_1',"
          + "'at':'2026-10-01T12:00:00.250Z'}";

  static Stream<Arguments> everyMessage() {
    return Stream.of(
        on(new ServerMessage.Pong(AT), "PONG", "{'server_time':'2026-10-01T12:00:00.250Z'}"),
        on(
            new ServerMessage.Error("NOT_FOUND", "None.", Optional.empty()),
            "ERROR",
            "{'code':'NOT_FOUND','message':'None.'}"),
        on(
            new ServerMessage.SessionCreated(
                "s",
                "812",
                "https://z/j/812",
                List.of(ROOM),
                List.of(new Avatar("s-r1", "a", "LIVE"))),
            "SESSION_CREATED",
            "{'session_id':'s','meeting_id':'812','join_url':'https://z/j/812','breakout_rooms':["
                + ROOM_JSON
                + "],'avatars':[{'room_id':'s-r1','avatar_session_id':'a','status':'LIVE'}]}"),
        on(
            new ServerMessage.SessionProgress("s", "rooms", 1, 2),
            "SESSION_PROGRESS",
            "{'session_id':'s','step':'rooms','done':1,'total':2}"),
        on(
            new ServerMessage.SessionEnded("s", "ENDED", 2, 1, Optional.of("Over.")),
            "SESSION_ENDED",
            "{'session_id':'s','status':'ENDED','total_rooms':2,'avatars_stopped':1,"
                + "'reason':'Over.'}"),
        on(
            new ServerMessage.SessionStatus(
                "s",
                "LIVE",
                "Sines",
                Optional.of("812"),
                Optional.empty(),
                List.of(ROOM),
                List.of(KNOWN),
                0.25,
                Optional.of(new BigDecimal("9.5"))),
            "SESSION_STATUS",
            "{'session_id':'s','status':'LIVE','topic':'Sines','meeting_id':'812',"
                + "'breakout_rooms':["
                + ROOM_JSON
                + "],'participants':["
                + KNOWN_JSON
                + "],'cost_usd':0.25,'spend_cap_usd':9.5}"),
        on(
            new ServerMessage.RoomCost("s-r1", 0.25, Map.of("avatar", 0.25)),
            "ROOM_COST",
            "{'room_id':'s-r1','usd':0.25,'items':{'avatar':0.25}}"),
        on(KNOWN, "PARTICIPANT_UPDATE", KNOWN_JSON),
        on(
            new ParticipantUpdate(
                "s",
                "/p2==",
                "iPad",
                ParticipantStatus.MAIN_SESSION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ServerMessage.Guess("stu_2", "Ida", 0.5)),
                AT),
            "PARTICIPANT_UPDATE",
            "{'session_id':'s','participant_uuid':'/p2==','name':'iPad','status':'MAIN_SESSION',"
                + "'guess':{'student_id':'stu_2','student_name':'Ida','likeness':0.5},"
                + "'at':'2026-10-01T12:00:00.250Z'}"),
        on(
            new ServerMessage.StudentsList(List.of(new StudentView("stu_1", "Ada", "a@b.edu"))),
            "STUDENTS_LIST",
            "{'students':[{'student_id':'stu_1','name':'Ada','email':'a@b.edu'}]}"),
        on(
            new ServerMessage.ZoomValidation(true, "ok", Optional.of("acc")),
            "ZOOM_VALIDATION",
            "{'valid':true,'detail':'ok','account':'acc'}"),
        on(
            new ServerMessage.DeepgramValidation(false, "no", Optional.empty()),
            "DEEPGRAM_VALIDATION",
            "{'valid':false,'detail':'no'}"),
        on(
            new ServerMessage.AvatarValidation(true, "ok", Optional.empty()),
            "AVATAR_VALIDATION",
            "{'valid':true,'detail':'ok'}"),
        on(
            new ServerMessage.LlmValidation(true, "ok", Optional.empty()),
            "LLM_VALIDATION",
            "{'valid':true,'detail':'ok'}"),
        on(UPDATE, "TRANSCRIPT_UPDATE", UPDATE_JSON),
        on(
            new ServerMessage.TranscriptUpdates(List.of(UPDATE)),
            "TRANSCRIPT_UPDATES",
            "{'updates':[" + UPDATE_JSON + "]}"),
        on(
            new ServerMessage.RoomTranscripts("s-r1", List.of(UPDATE), Optional.of("t3")),
            "ROOM_TRANSCRIPTS",
            "{'room_id':'s-r1','transcripts':[" + UPDATE_JSON + "],'before':'t3'}"),
        on(
            new ServerMessage.AudioProcessed("s-r1", Optional.of(7L), 640),
            "AUDIO_PROCESSED",
            "{'room_id':'s-r1','sequence':7,'accepted_bytes':640}"),
        on(
            new ServerMessage.StudentRegistered(
                "stu_1",
                "tok",
                Optional.of(new SessionRef("s", "s-r1", "Sines", Optional.empty()))),
            "STUDENT_REGISTERED",
            "{'student_id':'stu_1','token':'tok','session':"
                + "{'session_id':'s','room_id':'s-r1','topic':'Sines'}}"),
        on(
            new ServerMessage.MessageReceived("s", "s-r1"),
            "MESSAGE_RECEIVED",
            "{'session_id':'s','room_id':'s-r1'}"),
        on(
            new ServerMessage.TutorMessage("s-r1", "s-r1-t0", "Well. ", false),
            "TUTOR_MESSAGE",
            "{'room_id':'s-r1','turn_id':'s-r1-t0','delta':'Well. ','done':false}"),
        on(
            new ServerMessage.BreakoutTriggered("s", "812", 3),
            "BREAKOUT_TRIGGERED",
            "{'session_id':'s','meeting_id':'812','rooms':3}"),
        on(
            new ServerMessage.BreakoutStarted(
                "a@b.edu", "Ada", new AvatarSession("s", "s-r1", "a", "zoom", "https://z")),
            "BREAKOUT_STARTED",
            "{'studentEmail':'a@b.edu','studentName':'Ada','avatarSession':"
                + "{'session_id':'s','room_id':'s-r1','avatar_session_id':'a','medium':'zoom',"
                + "'join_url':'https://z'}}"),
        on(
            new ServerMessage.RtmsTranscript(
                "u/+=",
                Optional.empty(),
                "Ada",
                "a sine",
                AT,
                Optional.of("student"),
                Optional.of("stu_1"),
                "s-7-1"),
            "RTMS_TRANSCRIPT",
            "{'meeting_uuid':'u/+=','speaker_name':'Ada','text':'a sine',"
                + "'at':'2026-10-01T12:00:00.250Z','speaker':'student','student_id':'stu_1',"
                + "'chunk_id':'s-7-1'}"),
        on(
            new ServerMessage.RoomStatus("s-r1", "FAILED", Optional.of("Gone."), AT),
            "ROOM_STATUS",
            "{'room_id':'s-r1','status':'FAILED','reason':'Gone.',"
                + "'since':'2026-10-01T12:00:00.250Z'}"),
        on(
            new ServerMessage.Turn("s-r1", "s-r1-t0", "a sine", "Why?", Map.of("total_ms", 900L)),
            "TURN",
            "{'room_id':'s-r1','turn_id':'s-r1-t0','student_text':'a sine','tutor_text':'Why?',"
                + "'timings_ms':{'total_ms':900}}"),
        on(
            new ServerMessage.Alert("s-r1", "technical", "No sound."),
            "ALERT",
            "{'room_id':'s-r1','kind':'technical','detail':'No sound.'}"),
        on(
            new ServerMessage.Alert(Optional.empty(), "technical", "No lecture."),
            "ALERT",
            "{'kind':'technical','detail':'No lecture.'}"),
        on(
            new ServerMessage.Subscribed("s", List.of("s-r1")),
            "SUBSCRIBED",
            "{'session_id':'s','room_ids':['s-r1']}"),
        on(new ServerMessage.Accepted("s-r1"), "ACCEPTED", "{'room_id':'s-r1'}"),
        on(
            new ServerMessage.SessionReportReady("s", "https://r"),
            "SESSION_REPORT_READY",
            "{'session_id':'s','report_url':'https://r'}"));
  }

  private static Arguments on(ServerMessage message, String type, String payload) {
    return Arguments.of(type, message, payload.replace('\'', '"'));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyMessage")
  void isSpelledAsTheContractHasIt(String type, ServerMessage message, String payload) {
    String json = Frame.push(message, 12).toJson();
    assertThat(Json.tree(json))
        .isEqualTo(
            Json.tree("{\"type\":\"%s\",\"payload\":%s,\"event\":12}".formatted(type, payload)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyMessage")
  void comesBackAsItWasSent(String type, ServerMessage message, String payload) {
    Frame pushed = Frame.push(message, 12);
    Frame reply = Frame.reply(message, Optional.of("r1"));
    assertThat(Frame.parse(pushed.toJson())).isEqualTo(pushed);
    assertThat(Frame.parse(reply.toJson())).isEqualTo(reply);
    assertThat(Frame.parse(pushed.answering("r1").toJson()).requestId()).contains("r1");
  }

  @Test
  void noMessageIsLeftOutHere() {
    assertThat(everyMessage().<Class<?>>map(arguments -> arguments.get()[1].getClass()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(ServerMessage.class.getPermittedSubclasses()));
  }

  @Test
  void aClientIsToldOfATypeItDoesNotKnow() {
    ContractException refusal =
        Assertions.catchThrowableOfType(
            ContractException.class, () -> Frame.parse("{\"type\":\"NEWS\",\"payload\":{}}"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
  }
}
