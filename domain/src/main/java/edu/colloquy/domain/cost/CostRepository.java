package edu.colloquy.domain.cost;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Lease;
import java.util.List;
import java.util.Optional;

/** Where it is kept what rooms cost. Thread-safe. */
public interface CostRepository {

  /**
   * Stores what a room has cost so far.
   *
   * @throws edu.colloquy.domain.work.LeaseLostException when the room is another worker's by now
   */
  void save(RoomCost cost, Lease lease);

  /** What a room has cost so far, if anything was stored. */
  Optional<RoomCost> find(RoomId room);

  /** What each room of a session has cost so far, of those of which anything is stored. */
  List<RoomCost> ofSession(SessionId session);
}
