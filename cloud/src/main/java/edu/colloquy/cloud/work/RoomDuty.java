package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.work.Lease;

/** What a kind of worker does for a room. Called for many rooms at once. */
public interface RoomDuty {

  /**
   * Brings a room to work; blocks until it does. Interrupted when the room is to be given up
   * meanwhile.
   *
   * @param lease under which everything is written; its fence is above 1 when another worker had
   *     the room before
   * @throws Exception when it cannot be done; what had been begun is undone by then
   */
  RoomWork begin(RoomJob job, Lease lease) throws Exception;
}
