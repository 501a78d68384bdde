package edu.colloquy.cloud.work;

import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/** What happens to one room in this worker, from its message to its end; run by one thread. */
final class RoomLife {
  private static final Logger LOG = LoggerFactory.getLogger(RoomLife.class);

  /** So often a message may come while another worker holds the room, before it is put in anew. */
  private static final int BOUNCES = 3;

  private final Worker worker;
  private final HeldRoom room;

  private final Message message;

  /** The tokens of the tasks that wait until the room is at work. */
  private List<String> waiting = List.of();

  RoomLife(Worker worker, HeldRoom room, Message message) {
    this.worker = worker;
    this.room = room;
    this.message = message;
  }

  /** Lives it; returns when the room is over or not for this worker. */
  void run() {
    try {
      if (worker.services().wants(room.id())) {
        acquire().ifPresentOrElse(this::work, this::leaveToHolder);
      } else {
        turnAway();
      }
    } finally {
      worker.rooms().remove(room);
      worker.forwarding().passOn(room.finish());
    }
  }

  private void turnAway() {
    worker.queue().delete(room.takeReceipts());
    worker.answers().notWanted(room, room.job().taskToken());
  }

  private Optional<Lease> acquire() {
    Duration term = worker.config().leaseTerm();
    long until = System.nanoTime() + term.toNanos();
    Optional<Lease> lease = worker.services().leases().acquire(worker.wanted(room.id()), term);
    lease.ifPresent(taken -> room.leased(taken, until));
    return lease;
  }

  /**
   * Another worker holds the room: its message is shown again when that lease could have lapsed. A
   * message that comes over and over is put into the queue anew, or it would end among the dead
   * letters: mostly it is a copy of the one that the holder has, but maybe it is the only one.
   */
  private void leaveToHolder() {
    Instant now = worker.services().clock().instant();
    Duration left =
        worker
            .services()
            .leases()
            .holder(room.id(), worker.config().duty())
            .map(holder -> Duration.between(now, holder.until()).plusSeconds(1))
            .orElse(Duration.ofSeconds(1));
    if (JobQueue.receives(message) > BOUNCES) {
      worker.queue().sendAgain(room.takeMessages(), left);
    } else {
      worker.queue().hide(room.takeReceipts(), left);
    }
  }

  private void work(Lease lease) {
    worker.recovery().takenUp(lease);
    begin(lease)
        .ifPresent(
            work -> {
              tellAtWork(lease);
              new WorkingRoom(worker, room, lease, work).run();
            });
  }

  private Optional<RoomWork> begin(Lease lease) {
    try {
      room.beginning();
      RoomWork work = worker.duty().begin(room.job(), lease);
      waiting = room.begun();
      return Optional.of(work);
    } catch (Exception e) {
      // Gone before anybody hears of it: who asks again begins anew, also at this worker.
      waiting = room.failed();
      worker.rooms().remove(room);
      room.givenUp()
          .ifPresentOrElse(ending -> worker.letGo(room, lease, ending), () -> failed(lease, e));
      return Optional.empty();
    }
  }

  /**
   * Should Step Functions not hear of it, its task times out, and the state machine gives the room
   * up: it asks again only after failures that are answered.
   */
  private void tellAtWork(Lease lease) {
    LOG.info("{} is at work ({}).", room.id(), worker.config().duty());
    try {
      waiting.forEach(token -> worker.answers().atWork(room, token));
      worker.recovery().atWork(lease);
    } catch (RuntimeException e) {
      LOG.error("{} is at work, but this could not be told.", room.id(), e);
    }
  }

  /**
   * Step Functions tries again, with a new message, if its task still waits. If not, this was a
   * recovery, and the message is left for the next worker; after the last, the room is given up and
   * its message is left to the dead letters.
   */
  private void failed(Lease lease, Exception e) {
    if (e instanceof LeaseLostException) {
      return;
    }
    boolean waited = false;
    for (String token : waiting) {
      waited |= worker.answers().failed(room, token, e);
    }
    if (waited) {
      worker.queue().delete(room.takeReceipts());
    } else if (JobQueue.receives(message) >= JobQueue.MAX_RECEIVES) {
      worker.recovery().gaveUp(lease, worker.answers().reason(room, e));
    }
    worker.services().leases().release(lease);
  }
}
