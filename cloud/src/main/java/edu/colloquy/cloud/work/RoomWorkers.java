package edu.colloquy.cloud.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A worker: takes rooms from its queue while it has slots free, and works on each until it is
 * closed, lost or handed over. Thread-safe.
 *
 * <p>{@link #close} drains it, as on SIGTERM: every room is handed over to whoever takes it next.
 */
public final class RoomWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomWorkers.class);

  private final Worker worker;
  private final Inbox inbox;
  private final JobIntake intake;
  private final Heartbeat heartbeat;
  private final PollingThread poller;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes the worker and its inbox; it takes no room before {@link #start}.
   *
   * @param duty what is done for a room
   */
  public RoomWorkers(WorkerConfig config, WorkerServices services, RoomDuty duty) {
    worker = Worker.of(config, services, duty, Inbox.create(services.sqs(), config));
    inbox = new Inbox(worker);
    intake =
        new JobIntake(
            worker.queue(),
            worker.rooms(),
            worker.answers(),
            (room, message) -> new RoomLife(worker, room, message));
    heartbeat = new Heartbeat(worker.rooms(), worker.queue(), services.leases(), config);
    poller = new PollingThread("rooms-" + config.owner(), this::poll);
  }

  /** Begins to take rooms. */
  public void start() {
    inbox.start();
    poller.start();
    LOG.info("Worker {} takes {} rooms.", worker.config().owner(), worker.config().slots());
  }

  /** Waits until it is closed or has had no room for as long as its configuration allows. */
  public void awaitEnd() throws InterruptedException {
    end.await();
  }

  /** How many rooms it has. */
  public int rooms() {
    return worker.rooms().all().size();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    poller.close();
    worker.rooms().all().forEach(room -> room.giveUp(Ending.HANDED_OVER));
    intake.close();
    inbox.close();
    worker.forwarding().close();
    heartbeat.close();
    end.countDown();
    LOG.info("Worker {} has ended.", worker.config().owner());
  }

  private void poll() throws InterruptedException {
    HeldRooms rooms = worker.rooms();
    int slots = rooms.takeSlots(JobQueue.BATCH);
    List<Message> messages = List.of();
    try {
      messages = worker.queue().receive(slots, longestPoll(), worker.config().visibility());
    } finally {
      rooms.giveBackSlots(slots - messages.size());
    }
    messages.forEach(intake::take);
    if (worker
        .config()
        .idleExit()
        .filter(limit -> rooms.idle().compareTo(limit) >= 0)
        .isPresent()) {
      end.countDown();
    }
  }

  /** Not so long that the idle exit would be missed; at least 1 s, so as not to spin. */
  private Duration longestPoll() {
    Duration poll = worker.config().poll();
    return worker.config().idleExit().filter(limit -> limit.compareTo(poll) < 0).orElse(poll);
  }
}
