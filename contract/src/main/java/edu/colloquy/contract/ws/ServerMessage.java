package edu.colloquy.contract.ws;

import com.fasterxml.jackson.annotation.JsonProperty;
import edu.colloquy.contract.Require;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the server sends: replies to requests, and pushes. */
public sealed interface ServerMessage {

  /** The answer to PING. */
  record Pong(Instant serverTime) implements ServerMessage {}

  /** A request could not be served; nothing was stored. */
  record Error(String code, String message, Optional<String> field) implements ServerMessage {}

  /**
   * A breakout room as clients see it.
   *
   * @param avatarMode how the tutor appears in it, once there is a tutor in it
   * @param costUsd what it has cost so far, if anything
   */
  record BreakoutRoom(
      String roomId,
      String name,
      String studentId,
      String studentName,
      String status,
      Optional<String> reason,
      Optional<AvatarMode> avatarMode,
      Optional<Double> costUsd) {

    /** A room in which nothing has been spent. */
    public BreakoutRoom(
        String roomId,
        String name,
        String studentId,
        String studentName,
        String status,
        Optional<String> reason) {
      this(
          roomId, name, studentId, studentName, status, reason, Optional.empty(), Optional.empty());
    }
  }

  /** An avatar as clients see it. */
  record Avatar(String roomId, String avatarSessionId, String status) {}

  /** Every room has settled: it is live or has failed. */
  record SessionCreated(
      String sessionId,
      String meetingId,
      String joinUrl,
      List<BreakoutRoom> breakoutRooms,
      List<Avatar> avatars)
      implements ServerMessage {}

  /** How far the creation of a session is. */
  record SessionProgress(String sessionId, String step, int done, int total)
      implements ServerMessage {}

  /** Everything of the session is undone. */
  record SessionEnded(
      String sessionId, String status, int totalRooms, int avatarsStopped, Optional<String> reason)
      implements ServerMessage {}

  /**
   * How a session stands.
   *
   * @param participants who is or was in the meeting, but bots and the professor
   * @param costUsd what all of its rooms have cost so far
   * @param spendCapUsd what it may cost, if that is limited
   */
  record SessionStatus(
      String sessionId,
      String status,
      String topic,
      Optional<String> meetingId,
      Optional<String> joinUrl,
      List<BreakoutRoom> breakoutRooms,
      List<ParticipantUpdate> participants,
      double costUsd,
      Optional<BigDecimal> spendCapUsd)
      implements ServerMessage {}

  /**
   * Somebody in the Zoom meeting came, went, changed rooms, or was recognised; pushed to the
   * session's dashboards, and the answer to MATCH_PARTICIPANT. Somebody without a {@code
   * student_id} was not recognised: the professor is shown the guess, and says by MATCH_PARTICIPANT
   * who it is.
   *
   * @param participantUuid Zoom's, the same in all rooms of the meeting; another one if they leave
   *     the meeting and return
   * @param name as they call themselves in Zoom
   * @param roomId the room they are in; absent in the main session, and while it is not known which
   *     of the rooms their breakout room is
   * @param expectedRoomId the room they belong into
   * @param studentId who they are
   * @param guess who they may be
   * @param at since when they are where they are, to the second, as Zoom tells
   */
  record ParticipantUpdate(
      String sessionId,
      String participantUuid,
      String name,
      ParticipantStatus status,
      Optional<String> roomId,
      Optional<String> expectedRoomId,
      Optional<String> studentId,
      Optional<Guess> guess,
      Instant at)
      implements ServerMessage {}

  /** Where somebody is. */
  enum ParticipantStatus {
    /** In the meeting, and in no breakout room. */
    MAIN_SESSION,
    /** In a breakout room: their own, if they have one. */
    IN_ROOM,
    /** In a breakout room that is not theirs. */
    WRONG_ROOM,
    /** No longer in the meeting. */
    LEFT
  }

  /**
   * Who somebody may be.
   *
   * @param likeness of the names, 0 to 1
   */
  record Guess(String studentId, String studentName, double likeness) {}

  /** A student as clients see them. */
  record StudentView(String studentId, String name, String email) {}

  /** The answer to GET_STUDENTS. */
  record StudentsList(List<StudentView> students) implements ServerMessage {}

  /** The answer to VALIDATE_ZOOM. */
  record ZoomValidation(boolean valid, String detail, Optional<String> account)
      implements ServerMessage {}

  /** The answer to VALIDATE_DEEPGRAM. */
  record DeepgramValidation(boolean valid, String detail, Optional<String> account)
      implements ServerMessage {}

  /** The answer to VALIDATE_AVATAR. */
  record AvatarValidation(boolean valid, String detail, Optional<String> account)
      implements ServerMessage {}

  /** The answer to VALIDATE_LLM. */
  record LlmValidation(boolean valid, String detail, Optional<String> account)
      implements ServerMessage {}

  /**
   * Words said in a room.
   *
   * @param speaker {@code student} or {@code tutor}
   * @param confidence 0 to 1
   * @param isFinal whether these words will change no more
   * @param segmentId the same for every version of one segment
   * @param teaching what the tutor did by these words; absent for a student's, for words that may
   *     still change, and where the tutor did not answer
   */
  record TranscriptUpdate(
      String roomId,
      String speaker,
      String text,
      double confidence,
      boolean isFinal,
      String segmentId,
      Instant at,
      Optional<Teaching> teaching)
      implements ServerMessage {
    public TranscriptUpdate {
      teaching = Require.optional(teaching);
    }

    /** Words without teaching. */
    public TranscriptUpdate(
        String roomId,
        String speaker,
        String text,
        double confidence,
        boolean isFinal,
        String segmentId,
        Instant at) {
      this(roomId, speaker, text, confidence, isFinal, segmentId, at, Optional.empty());
    }
  }

  /**
   * What a tutor did in a turn.
   *
   * @param moves of {@code focus, probe, hint, tell, confirm, correct, encourage, meta, manage}
   * @param hintLevel 1 to 5, from the least help to the most; 0 for no hint
   * @param verdict what was found out about the student's words before: {@code answer_right},
   *     {@code step_right} or {@code wrong}; absent where nobody can say
   */
  record Teaching(List<String> moves, int hintLevel, Optional<String> verdict) {
    public Teaching {
      moves = List.copyOf(moves);
      verdict = Require.optional(verdict);
    }
  }

  /** Interim words of several rooms at once. */
  record TranscriptUpdates(List<TranscriptUpdate> updates) implements ServerMessage {}

  /**
   * The answer to GET_ROOM_TRANSCRIPTS.
   *
   * @param before the cursor for what is older, if there is more
   */
  record RoomTranscripts(String roomId, List<TranscriptUpdate> transcripts, Optional<String> before)
      implements ServerMessage {}

  /** The answer to PROCESS_AUDIO. */
  record AudioProcessed(String roomId, Optional<Long> sequence, int acceptedBytes)
      implements ServerMessage {}

  /** The answer to REGISTER_STUDENT. */
  record StudentRegistered(String studentId, String token, Optional<SessionRef> session)
      implements ServerMessage {}

  /** Where a student is wanted. */
  record SessionRef(String sessionId, String roomId, String topic, Optional<String> joinUrl) {}

  /** The answer to STUDENT_MESSAGE, before the tutor's own. */
  record MessageReceived(String sessionId, String roomId) implements ServerMessage {}

  /** A piece of what the tutor says to a student who typed. */
  record TutorMessage(String roomId, String turnId, String delta, boolean done)
      implements ServerMessage {}

  /** The answer to TRIGGER_BREAKOUT. */
  record BreakoutTriggered(String sessionId, String meetingId, int rooms)
      implements ServerMessage {}

  /** A student's avatar is live. */
  record BreakoutStarted(
      @JsonProperty("studentEmail") String studentEmail,
      @JsonProperty("studentName") String studentName,
      @JsonProperty("avatarSession") AvatarSession avatarSession)
      implements ServerMessage {}

  /**
   * Where a student meets the avatar; no key of any service is in it.
   *
   * @param medium {@code zoom}: the avatar is in the breakout room
   * @param joinUrl the Zoom meeting
   */
  record AvatarSession(
      String sessionId, String roomId, String avatarSessionId, String medium, String joinUrl) {}

  /**
   * Words of the main session that RTMS brought. Not sent again to who comes back: {@code GET
   * /api/rtms/session/{uuid}/transcripts} has them all.
   *
   * @param roomId the room whose words they are; absent for the main session
   * @param speaker {@code professor} or {@code student}, where the name is one of the session's
   * @param studentId which student, if it is one of the session's
   * @param chunkId the same when the words come again, corrected; an empty text takes them back
   */
  record RtmsTranscript(
      String meetingUuid,
      Optional<String> roomId,
      String speakerName,
      String text,
      Instant at,
      Optional<String> speaker,
      Optional<String> studentId,
      String chunkId)
      implements ServerMessage {}

  /** A room changed its status. */
  record RoomStatus(String roomId, String status, Optional<String> reason, Instant since)
      implements ServerMessage {}

  /**
   * What a room has cost so far; pushed to the session's dashboards every few seconds while that
   * grows, and when the room is over. Not sent again to who comes back: SESSION_STATUS has it.
   *
   * @param usd the sum of the items
   * @param items in USD, by what was paid for: {@code avatar}, {@code speech_to_text}, {@code
   *     text_to_speech}, {@code model_input}, {@code model_output}, {@code room_bot}
   */
  record RoomCost(String roomId, double usd, Map<String, Double> items) implements ServerMessage {}

  /** A student and the tutor have each said something. */
  record Turn(
      String roomId,
      String turnId,
      String studentText,
      String tutorText,
      Map<String, Long> timingsMs)
      implements ServerMessage {}

  /**
   * Something a professor should look at.
   *
   * @param roomId the room it is about; empty when it is about the whole session
   * @param detail in words, with what to do
   */
  record Alert(Optional<String> roomId, String kind, String detail) implements ServerMessage {
    /** An alert of a room. */
    public Alert(String roomId, String kind, String detail) {
      this(Optional.of(roomId), kind, detail);
    }
  }

  /** The answer to SUBSCRIBE. */
  record Subscribed(String sessionId, List<String> roomIds) implements ServerMessage {}

  /** The answer to SAY_IN_ROOM. */
  record Accepted(String roomId) implements ServerMessage {}

  /** The report of a session can be read. */
  record SessionReportReady(String sessionId, String reportUrl) implements ServerMessage {}
}
