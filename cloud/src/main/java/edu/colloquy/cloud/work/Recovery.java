package edu.colloquy.cloud.work;

import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.work.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records and tells that a room lost its worker, and what became of it. A conductor's main session
 * is no room that anybody is told of. Thread-safe.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final RoomLifecycle lifecycle;

  Recovery(WorkerServices services) {
    this.lifecycle = new RoomLifecycle(services.rooms(), services.notifier(), services.clock());
  }

  /** A room is being taken up; a live one has lost its worker if it had one before. */
  void takenUp(Lease lease) {
    if (lease.fence() > 1) {
      apply(lease, RoomTrigger.WORKER_LOST, "its worker was lost; another takes it up");
    }
  }

  /** A room is at work. */
  void atWork(Lease lease) {
    if (lease.fence() > 1) {
      apply(lease, RoomTrigger.WORKER_BACK, "another worker has taken it up");
    }
  }

  /** A room could not be taken up, and nobody will try again. */
  void gaveUp(Lease lease, String reason) {
    apply(lease, RoomTrigger.GAVE_UP, "The room lost its worker for good. " + reason);
  }

  private void apply(Lease lease, RoomTrigger trigger, String reason) {
    if (lease.room().isMainSession()) {
      LOG.info("{} ({}): {}", lease.room(), trigger, reason);
    } else {
      lifecycle.apply(lease.room(), trigger, reason);
    }
  }
}
