package edu.colloquy.contract.rest;

import edu.colloquy.contract.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Bodies of /api/rtms/*. */
public interface Rtms {

  /** POST /api/rtms/session-start. */
  record SessionStart(String meetingUuid, String rtmsStreamId) {
    public SessionStart {
      Require.text("meeting_uuid", meetingUuid, 200);
      Require.text("rtms_stream_id", rtmsStreamId, 200);
    }
  }

  /** POST /api/rtms/session-stop. */
  record SessionStop(String meetingUuid) {
    public SessionStop {
      Require.text("meeting_uuid", meetingUuid, 200);
    }
  }

  /**
   * POST /api/rtms/transcript.
   *
   * @param id names the chunk, so that it may be sent twice; made from its content if absent
   * @param at when it was said; now if absent
   */
  record Transcript(
      String meetingUuid,
      String speakerName,
      String text,
      Optional<String> id,
      Optional<Instant> at) {
    public Transcript {
      Require.text("meeting_uuid", meetingUuid, 200);
      Require.text("speaker_name", speakerName, 200);
      Require.text("text", text);
      id = Require.optional(id);
      at = Require.optional(at);
    }
  }

  /**
   * GET /api/rtms/session/{uuid}/stats.
   *
   * @param sessionId whose main session it is, where that is known
   * @param stopReason why it was stopped, in words; of one that failed also what to do
   * @param failed whether it was given up because it could not be connected to
   * @param interruptions how often Zoom lost the connection
   * @param gaps stretches of more than 10 s in which nobody was heard
   * @param delayMs from the end of words to their arrival
   * @param bytes of text, in UTF-8
   * @param lastAt when the newest words were said
   */
  record Stats(
      String meetingUuid,
      String rtmsStreamId,
      Optional<String> sessionId,
      boolean active,
      Instant startedAt,
      Optional<Instant> stoppedAt,
      Optional<String> stopReason,
      boolean failed,
      int interruptions,
      int chunks,
      List<String> speakers,
      Gaps gaps,
      Delay delayMs,
      long bytes,
      Optional<Instant> lastAt) {}

  /**
   * Stretches in which nobody was heard.
   *
   * @param longestMs 0 if there are none
   */
  record Gaps(int count, long longestMs) {}

  /** Delays in ms: half of the chunks, and 95 of 100, came no later. */
  record Delay(long p50, long p95) {}

  /**
   * One chunk in GET /api/rtms/session/{uuid}/transcripts.
   *
   * @param id for {@code before}
   * @param speaker {@code professor} or {@code student}, where the name is one of the session's
   * @param studentId which student, if it is one of the session's
   */
  record Chunk(
      String id,
      String speakerName,
      Optional<String> speaker,
      Optional<String> studentId,
      String text,
      Instant at) {}

  /**
   * GET /api/rtms/session/{uuid}/transcripts?limit=100&before=<id>: oldest first.
   *
   * @param before what to ask with for the chunks before these; absent when there may be none
   */
  record Transcripts(String meetingUuid, List<Chunk> transcripts, Optional<String> before) {}
}
