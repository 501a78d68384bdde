package edu.colloquy.domain.rtms;

import java.time.Instant;
import java.util.Optional;

/**
 * What one person said in one go, as RTMS sends it. (Zoom: RTMS, MEDIA_DATA_TRANSCRIPT.)
 *
 * @param userId Zoom's number of the speaker in this meeting; another in each breakout room
 * @param userName as Zoom shows it; empty where it shows none
 * @param startedAt when it was begun to be said
 * @param endedAt when it had been said
 * @param timestamp by which Zoom orders the stream
 * @param sentenceId under which Zoom may send it again, corrected
 */
public record RtmsUtterance(
    String streamId,
    String userId,
    String userName,
    Instant startedAt,
    Instant endedAt,
    Instant timestamp,
    String text,
    Change change,
    Optional<String> sentenceId) {

  /** What an utterance does to what was sent before. (Zoom: {@code attribute}.) */
  public enum Change {
    /** It is new; if it came before, it was sent twice. */
    NEW,
    /** It stands in place of an earlier one with its sentence's id. */
    UPDATED,
    /** An earlier one with its sentence's id is taken back. */
    DELETED
  }

  /** Unique in the meeting, and the same when the same words are sent again. */
  public String id() {
    return streamId
        + "-"
        + userId
        + "-"
        + sentenceId.map(id -> "s" + id).orElseGet(() -> Long.toString(timestamp.toEpochMilli()));
  }

  /** The utterance as it is kept. */
  RtmsChunk toChunk(String meetingUuid, Instant receivedAt) {
    return new RtmsChunk(
        meetingUuid,
        id(),
        userName.isBlank() ? "Participant " + userId : userName,
        Optional.empty(),
        text,
        startedAt,
        endedAt.isBefore(startedAt) ? startedAt : endedAt,
        receivedAt);
  }
}
