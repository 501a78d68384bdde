package edu.colloquy.domain.work;

import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.Optional;

/** Where leases are kept. Thread-safe. */
public interface LeaseRepository {

  /**
   * Takes a lease that nobody holds, or whose holder let it lapse, or that the same owner holds.
   *
   * @param wanted the lease but for fence and until, which are set here
   * @return the lease, or empty if another worker holds it
   */
  Optional<Lease> acquire(Lease wanted, Duration term);

  /**
   * Prolongs a lease.
   *
   * @return false if it was lost
   */
  boolean renew(Lease lease, Duration term);

  /** Gives a lease back; does nothing if it was lost. */
  void release(Lease lease);

  /** Who does a duty of a room just now; empty if nobody or lapsed. */
  Optional<Lease> holder(RoomId room, Duty duty);
}
