package edu.colloquy.contract.ws;

import static edu.colloquy.contract.Require.optional;
import static edu.colloquy.contract.Require.text;
import static edu.colloquy.contract.Require.texts;
import static edu.colloquy.contract.Require.within;

import com.fasterxml.jackson.annotation.JsonProperty;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Require;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client may send: {@code {"type", "payload", "request_id"?}}. A record that exists is
 * valid; its constructor throws {@link ContractException} otherwise.
 */
public sealed interface ClientMessage {

  /** Is anybody there; also keeps the connection from idling. */
  record Ping() implements ClientMessage {}

  /**
   * A professor starts a session.
   *
   * @param professorId whose session
   * @param studentIds one room each, 1 to 1000
   * @param topic what it is about
   * @param duration minutes, 1 to 480
   * @param configuration settings by name, free for additions: {@code avatar_mode} is an {@link
   *     AvatarMode}, {@code spend_cap_usd} what the session may cost in USD, more than 0
   * @param openRooms when students go to their rooms; AUTO if absent
   */
  record CreateSession(
      String professorId,
      List<String> studentIds,
      String topic,
      Integer duration,
      Optional<Map<String, Object>> configuration,
      Optional<OpenRooms> openRooms)
      implements ClientMessage {
    public CreateSession {
      text("professor_id", professorId);
      studentIds = texts("student_ids", studentIds, 1000);
      text("topic", topic, 200);
      within("duration", duration, 1, 480);
      configuration = optional(configuration);
      openRooms = optional(openRooms);
      SessionSettings.check(configuration.orElse(Map.of()));
    }

    /** How the tutor is to appear; with an avatar if nothing is said. */
    public AvatarMode avatarMode() {
      return SessionSettings.avatarMode(configuration.orElse(Map.of()));
    }

    /** What the session may cost, in USD, if it is limited. */
    public Optional<BigDecimal> spendCapUsd() {
      return SessionSettings.spendCapUsd(configuration.orElse(Map.of()));
    }

    /** A session whose students go to their rooms as they come. */
    public CreateSession(
        String professorId,
        List<String> studentIds,
        String topic,
        Integer duration,
        Optional<Map<String, Object>> configuration) {
      this(professorId, studentIds, topic, duration, configuration, Optional.empty());
    }
  }

  /** Ends a session, whatever state it is in. */
  record EndSession(String sessionId) implements ClientMessage {
    public EndSession {
      text("session_id", sessionId);
    }
  }

  /** Asks how a session and each of its rooms stand. */
  record GetSessionStatus(String sessionId) implements ClientMessage {
    public GetSessionStatus {
      text("session_id", sessionId);
    }
  }

  /** Asks for the students a session can be made with. */
  record GetStudents() implements ClientMessage {}

  /** Tries the stored Zoom credentials by one cheap call. */
  record ValidateZoom() implements ClientMessage {}

  /** Tries the stored Deepgram credentials by one cheap call. */
  record ValidateDeepgram() implements ClientMessage {}

  /** Tries the stored avatar credentials by one cheap call. */
  record ValidateAvatar() implements ClientMessage {}

  /** Tries the stored credentials of the language model by one cheap call. */
  record ValidateLlm() implements ClientMessage {}

  /**
   * Asks for what was said in a room, newest last.
   *
   * @param limit at most so many segments, 1 to 500; 100 if absent
   * @param before the cursor of an earlier answer: only what is older
   */
  record GetRoomTranscripts(String roomId, Optional<Integer> limit, Optional<String> before)
      implements ClientMessage {
    public GetRoomTranscripts {
      text("room_id", roomId);
      limit = optional(limit);
      limit.ifPresent(value -> within("limit", value, 1, 500));
      before = optional(before);
    }
  }

  /**
   * A student's speech from a client that can reach no more than this API.
   *
   * @param audioData base64 of PCM16 little-endian, mono, 16 kHz, or of a WAV file of 16 bits
   * @param sequence the sender's own count of chunks, echoed
   */
  record ProcessAudio(String roomId, String audioData, Optional<Long> sequence)
      implements ClientMessage {
    public ProcessAudio {
      text("room_id", roomId);
      text("audio_data", audioData, 131_072);
      sequence = optional(sequence);
      decoded(audioData);
    }

    /** The sound as it was sent. */
    public byte[] bytes() {
      return decoded(audioData);
    }

    private static byte[] decoded(String base64) {
      try {
        byte[] sound = Base64.getDecoder().decode(base64);
        Require.check(sound.length % 2 == 0, "audio_data", "must hold whole 16-bit samples");
        return sound;
      } catch (IllegalArgumentException e) {
        throw new ContractException(
            ErrorCode.INVALID_FIELD, "audio_data", "audio_data must be base64");
      }
    }
  }

  /** A student's client says who it is. */
  record RegisterStudent(String name, String email) implements ClientMessage {
    public RegisterStudent {
      text("name", name, 100);
      email = Require.email("email", email);
    }
  }

  /** A student types instead of speaking. */
  record StudentMessage(
      @JsonProperty("sessionId") String sessionId,
      @JsonProperty("studentName") String studentName,
      String message)
      implements ClientMessage {
    public StudentMessage {
      text("sessionId", sessionId);
      text("studentName", studentName, 100);
      text("message", message);
    }
  }

  /**
   * Has students go to their breakout rooms now, and opens the rooms again if a host closed them;
   * the session is named by its own id or its meeting's.
   */
  record TriggerBreakout(Optional<String> sessionId, Optional<String> meetingId)
      implements ClientMessage {
    public TriggerBreakout {
      sessionId = optional(sessionId);
      meetingId = optional(meetingId);
      Require.check(
          sessionId.isPresent() || meetingId.isPresent(),
          "session_id",
          "or meeting_id must be given");
    }
  }

  /**
   * What this connection wants pushed.
   *
   * @param roomIds only these rooms; all if absent
   * @param batch whether interim transcripts of several rooms may come in one frame
   * @param afterEvent the number of the last push that the client has: what it missed since is sent
   *     again
   */
  record Subscribe(
      String sessionId,
      Optional<List<String>> roomIds,
      Optional<Boolean> batch,
      Optional<Long> afterEvent)
      implements ClientMessage {
    public Subscribe {
      text("session_id", sessionId);
      roomIds = optional(roomIds);
      roomIds.ifPresent(ids -> ids.forEach(id -> text("room_ids", id)));
      batch = optional(batch);
      afterEvent = optional(afterEvent);
      afterEvent.ifPresent(
          event -> Require.check(event >= 0, "after_event", "must not be negative"));
    }

    /** Everything of a session, a frame for each push, from now on. */
    public Subscribe(String sessionId) {
      this(sessionId, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** The professor speaks through a room's avatar. */
  record SayInRoom(String roomId, String text) implements ClientMessage {
    public SayInRoom {
      Require.text("room_id", roomId);
      Require.text("text", text, 1_000);
    }
  }

  /**
   * The professor says who somebody in the meeting is.
   *
   * @param participantUuid from a PARTICIPANT_UPDATE
   * @param studentId a student who has a room in the session
   */
  record MatchParticipant(String sessionId, String participantUuid, String studentId)
      implements ClientMessage {
    public MatchParticipant {
      text("session_id", sessionId);
      text("participant_uuid", participantUuid, 200);
      text("student_id", studentId);
    }
  }

  /** Asks for a session's report. */
  record GetReport(String sessionId) implements ClientMessage {
    public GetReport {
      text("session_id", sessionId);
    }
  }
}
