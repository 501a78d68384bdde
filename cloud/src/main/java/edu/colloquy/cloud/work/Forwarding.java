package edu.colloquy.cloud.work;

import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.WorkerInbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes commands on to where their room is by now: what came after a room had gone, or was left
 * undone when it went. A room that is between two workers is waited for. Thread-safe.
 */
final class Forwarding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);

  /** Longer than a dead worker's lease lasts; a draining container has 120 s. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final WorkerConfig config;
  private final WorkerServices services;
  private final HeldRooms rooms;
  private final TaskAnswers answers;
  private final JobQueue queue;
  private final WorkerInbox inboxes;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param queue to whose dead letters a command goes that nobody could be given
   */
  Forwarding(
      WorkerConfig config,
      WorkerServices services,
      HeldRooms rooms,
      TaskAnswers answers,
      JobQueue queue) {
    this.config = config;
    this.services = services;
    this.rooms = rooms;
    this.answers = answers;
    this.queue = queue;
    this.inboxes = new SqsInbox(services.sqs());
  }

  /** Passes commands on, in this order; returns at once. */
  void passOn(List<WorkerCommand> commands) {
    if (!commands.isEmpty()) {
      threads.execute(() -> commands.forEach(this::passOn));
    }
  }

  /** Waits until nothing is left. */
  @Override
  public void close() {
    threads.close();
  }

  private void passOn(WorkerCommand command) {
    long begun = System.nanoTime();
    try {
      while (!isSettled(command)) {
        if (System.nanoTime() - begun > LIMIT.toNanos()) {
          bury(command);
          return;
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      bury(command);
    }
  }

  private void bury(WorkerCommand command) {
    String reason = "No worker had " + command.roomId() + " in time.";
    LOG.warn("A command went to the dead-letter queue: {}", reason);
    queue.bury(Json.write(command), reason);
  }

  private boolean isSettled(WorkerCommand command) {
    try {
      return isHere(command) || isSent(command) || isMoot(command);
    } catch (RuntimeException e) {
      LOG.debug("A command for {} waits: {}", command.roomId(), e.getMessage());
      return false;
    }
  }

  private boolean isHere(WorkerCommand command) {
    return rooms.find(command.roomId()).filter(room -> room.tell(command)).isPresent();
  }

  private boolean isSent(WorkerCommand command) {
    Optional<Lease> holder =
        services
            .leases()
            .holder(RoomId.parse(command.roomId()), config.duty())
            .filter(lease -> !lease.owner().equals(config.owner()));
    holder.ifPresent(lease -> inboxes.send(lease, command));
    return holder.isPresent();
  }

  /** Who waits for the closing of a room that nobody has need not wait longer. */
  private boolean isMoot(WorkerCommand command) {
    if (command instanceof WorkerCommand.CloseRoom close) {
      answers.closed(close.roomId(), close.taskToken());
      return true;
    }
    return !services.wants(RoomId.parse(command.roomId()));
  }
}
