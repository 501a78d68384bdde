package edu.colloquy.domain.rtms;

import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/** Where RTMS streams and their transcripts are kept. Thread-safe. */
public interface RtmsRepository {

  /**
   * Stores a stream in place of the one that its meeting had. Who holds the stream keeps it, unless
   * it is another stream.
   */
  void save(RtmsStream stream);

  /** The newest stream of a meeting, as it is stored now. */
  Optional<RtmsStream> stream(String meetingUuid);

  /** The streams of a session's meetings, oldest first; may lag by some milliseconds. */
  List<RtmsStream> streamsOf(SessionId session);

  /** Stores who a number is, in place of who it was before. */
  void saveSpeaker(RtmsSpeaker speaker);

  /** Who a number is in a meeting. */
  Optional<RtmsSpeaker> speaker(String meetingUuid, String userId);

  /**
   * Stores a chunk unless it is there.
   *
   * @return false if it was there
   */
  boolean add(RtmsChunk chunk);

  /**
   * Stores a chunk in place of what it was before, or for the first time.
   *
   * @return false if it was there, word for word
   */
  boolean revise(RtmsChunk chunk);

  /**
   * Removes a chunk.
   *
   * @return the chunk, if it was there
   */
  Optional<RtmsChunk> remove(String meetingUuid, String id);

  /**
   * The newest chunks of a meeting, oldest first; may lag by some milliseconds.
   *
   * @param limit at most so many
   * @param before only such as are older than the chunk with this id
   */
  List<RtmsChunk> chunks(String meetingUuid, int limit, Optional<String> before);
}
