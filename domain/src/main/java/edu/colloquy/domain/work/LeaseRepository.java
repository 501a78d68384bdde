package edu.colloquy.domain.work;

import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
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
   * Prolongs leases, each whatever becomes of the others.
   *
   * @param leases each of another room or duty
   * @return what became of each
   */
  Map<Lease, Renewal> renew(Collection<Lease> leases, Duration term);

  /** Gives a lease back; does nothing if it was lost. */
  void release(Lease lease);

  /** Who does a duty of a room just now; empty if nobody or lapsed. */
  Optional<Lease> holder(RoomId room, Duty duty);
}
