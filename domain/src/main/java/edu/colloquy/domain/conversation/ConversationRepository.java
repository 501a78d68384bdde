package edu.colloquy.domain.conversation;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import java.util.List;
import java.util.Optional;

/**
 * Where what was said is kept. Thread-safe. Every write is made under a lease and refused when
 * another worker has taken the room meanwhile.
 */
public interface ConversationRepository {

  /**
   * Stores a turn and what was said in it, all or nothing; a turn with the same number and segments
   * with the same ids are replaced.
   *
   * @throws edu.colloquy.domain.work.LeaseLostException when the room is another worker's by now
   */
  void save(Turn turn, List<TranscriptSegment> segments, Lease lease);

  /**
   * The segments of a room, oldest first.
   *
   * @param limit the newest so many
   * @param before only such as are older than the segment with this id
   */
  List<TranscriptSegment> segments(RoomId room, int limit, Optional<String> before);

  /** The turns of a room, oldest first. */
  List<Turn> turns(RoomId room);
}
