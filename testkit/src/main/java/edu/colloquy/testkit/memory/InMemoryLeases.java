package edu.colloquy.testkit.memory;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.Renewal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Leases in memory, by a clock of the test's choice. Thread-safe. */
public final class InMemoryLeases implements LeaseRepository {
  private record Key(RoomId room, Duty duty) {}

  private final Clock clock;
  private final Map<Key, Lease> held = new HashMap<>();
  private final Map<Key, Long> fences = new HashMap<>();

  /** Leases that lapse by this clock. */
  public InMemoryLeases(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Lease> acquire(Lease wanted, Duration term) {
    Key key = new Key(wanted.room(), wanted.duty());
    Lease current = held.get(key);
    if (current != null && isRunning(current) && !current.owner().equals(wanted.owner())) {
      return Optional.empty();
    }
    long fence = fences.merge(key, 1L, Long::sum);
    Lease lease = with(wanted, fence, clock.instant().plus(term));
    held.put(key, lease);
    return Optional.of(lease);
  }

  @Override
  public synchronized Map<Lease, Renewal> renew(Collection<Lease> leases, Duration term) {
    return leases.stream().collect(Collectors.toMap(it -> it, it -> renew(it, term)));
  }

  private Renewal renew(Lease lease, Duration term) {
    if (!isCurrent(lease)) {
      return Renewal.LOST;
    }
    Lease renewed = with(lease, lease.fence(), clock.instant().plus(term));
    held.put(new Key(lease.room(), lease.duty()), renewed);
    return Renewal.PROLONGED;
  }

  @Override
  public synchronized void release(Lease lease) {
    if (isCurrent(lease)) {
      held.remove(new Key(lease.room(), lease.duty()));
    }
  }

  @Override
  public synchronized Optional<Lease> holder(RoomId room, Duty duty) {
    return Optional.ofNullable(held.get(new Key(room, duty))).filter(this::isRunning);
  }

  /** Throws unless the lease is the one that was given last. */
  synchronized void check(Lease lease) {
    if (!isCurrent(lease)) {
      throw new LeaseLostException(lease);
    }
  }

  private boolean isCurrent(Lease lease) {
    Lease current = held.get(new Key(lease.room(), lease.duty()));
    return current != null
        && current.fence() == lease.fence()
        && current.owner().equals(lease.owner());
  }

  private boolean isRunning(Lease lease) {
    return lease.until().isAfter(clock.instant());
  }

  private static Lease with(Lease lease, long fence, Instant until) {
    return new Lease(
        lease.room(),
        lease.duty(),
        lease.owner(),
        fence,
        until,
        lease.inbox(),
        lease.endpoint(),
        lease.key());
  }
}
