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

  /** GET /api/rtms/session/{uuid}/stats. */
  record Stats(
      String meetingUuid,
      boolean active,
      Instant startedAt,
      Optional<Instant> stoppedAt,
      int chunks,
      List<String> speakers,
      Optional<Instant> lastAt) {}

  /** One chunk in GET /api/rtms/session/{uuid}/transcripts. */
  record Chunk(String speakerName, String text, Instant at) {}

  /** GET /api/rtms/session/{uuid}/transcripts: oldest first. */
  record Transcripts(String meetingUuid, List<Chunk> transcripts) {}
}
