package edu.colloquy.domain.rtms;

import java.util.List;
import java.util.Optional;

/** Where RTMS streams and their transcripts are kept. Thread-safe. */
public interface RtmsRepository {

  /** Stores a stream; one of the same meeting is replaced. */
  void save(RtmsStream stream);

  /** The stream of a meeting. */
  Optional<RtmsStream> stream(String meetingUuid);

  /**
   * Stores a chunk unless it is there.
   *
   * @return false if it was there
   */
  boolean add(RtmsChunk chunk);

  /** The newest chunks of a meeting, oldest first, at most so many. */
  List<RtmsChunk> chunks(String meetingUuid, int limit);
}
