package edu.colloquy.cloud.work;

import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.Renewal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds on to all rooms of a worker: prolongs their leases, then hides their messages for longer,
 * so that a room's lease has lapsed when its message is seen by others. A worker that cannot reach
 * the leases gives a room up when the lease has lapsed by its own clock. Thread-safe.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final HeldRooms rooms;
  private final JobQueue queue;
  private final LeaseRepository leases;
  private final Duration visibility;
  private final Duration term;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("heartbeat").factory());

  Heartbeat(HeldRooms rooms, JobQueue queue, LeaseRepository leases, WorkerConfig config) {
    this.rooms = rooms;
    this.queue = queue;
    this.leases = leases;
    this.visibility = config.visibility();
    this.term = config.leaseTerm();
    long period = config.heartbeat().toMillis();
    scheduler.scheduleAtFixedRate(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    scheduler.close();
  }

  private void beat() {
    Collection<HeldRoom> held = rooms.all();
    Set<HeldRoom> lost = renew(held);
    List<String> receipts =
        held.stream()
            .filter(room -> !lost.contains(room))
            .flatMap(room -> room.receipts().stream())
            .toList();
    try {
      queue.hide(receipts, visibility);
    } catch (RuntimeException e) {
      LOG.warn("Messages could not be hidden for longer: {}", e.getMessage());
    }
  }

  /** Prolongs what is leased; returns the rooms that have to be given up. */
  private Set<HeldRoom> renew(Collection<HeldRoom> held) {
    Map<Lease, HeldRoom> leased = new HashMap<>();
    held.forEach(room -> room.lease().ifPresent(lease -> leased.put(lease, room)));
    long until = System.nanoTime() + term.toNanos();
    Set<HeldRoom> lost = new HashSet<>();
    renew(leased.keySet())
        .forEach(
            (lease, renewal) -> {
              HeldRoom room = leased.get(lease);
              if (!holds(room, renewal, until)) {
                lost.add(room);
              }
            });
    return lost;
  }

  private Map<Lease, Renewal> renew(Set<Lease> held) {
    try {
      return leases.renew(held, term);
    } catch (RuntimeException e) {
      LOG.warn("{} leases could not be prolonged: {}", held.size(), e.getMessage());
      return held.stream().collect(Collectors.toMap(it -> it, it -> Renewal.UNDECIDED));
    }
  }

  private static boolean holds(HeldRoom room, Renewal renewal, long until) {
    boolean holds =
        switch (renewal) {
          case PROLONGED -> true;
          case LOST -> false;
          case UNDECIDED -> !room.lapsed();
        };
    if (renewal == Renewal.PROLONGED) {
      room.renewed(until);
    } else if (!holds && room.giveUp(Ending.LEASE_LOST)) {
      LOG.info("{} is another worker's by now.", room.id());
    }
    return holds;
  }
}
