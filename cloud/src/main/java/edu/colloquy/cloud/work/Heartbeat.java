package edu.colloquy.cloud.work;

import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    List<String> receipts =
        rooms.all().stream().filter(this::holds).flatMap(room -> room.receipts().stream()).toList();
    try {
      queue.hide(receipts, visibility);
    } catch (RuntimeException e) {
      LOG.warn("Messages could not be hidden for longer: {}", e.getMessage());
    }
  }

  private boolean holds(HeldRoom room) {
    return room.lease().map(lease -> holds(room, lease)).orElse(true);
  }

  private boolean holds(HeldRoom room, Lease lease) {
    long until = System.nanoTime() + term.toNanos();
    try {
      if (leases.renew(lease, term)) {
        room.renewed(until);
        return true;
      }
    } catch (RuntimeException e) {
      LOG.warn("The lease of {} could not be prolonged: {}", room.id(), e.getMessage());
      if (!room.lapsed()) {
        return true;
      }
    }
    if (room.giveUp(Ending.LEASE_LOST)) {
      LOG.info("{} is another worker's by now.", room.id());
    }
    return false;
  }
}
