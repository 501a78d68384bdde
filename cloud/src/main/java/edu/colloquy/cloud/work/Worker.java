package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import java.time.Duration;
import java.time.Instant;

/** What the parts of one worker share. Thread-safe. */
record Worker(
    WorkerConfig config,
    WorkerServices services,
    RoomDuty duty,
    JobQueue queue,
    HeldRooms rooms,
    TaskAnswers answers,
    Recovery recovery,
    String inboxUrl) {

  static Worker of(WorkerConfig config, WorkerServices services, RoomDuty duty, String inboxUrl) {
    return new Worker(
        config,
        services,
        duty,
        new JobQueue(services.sqs(), config.queueUrl(), config.deadLetterUrl()),
        new HeldRooms(config.slots()),
        new TaskAnswers(services.tokens(), config.owner()),
        new Recovery(services),
        inboxUrl);
  }

  /** The lease that this worker asks for. */
  Lease wanted(RoomId room) {
    return new Lease(
        room,
        config.duty(),
        config.owner(),
        0,
        Instant.EPOCH,
        inboxUrl,
        config.endpoint(),
        config.key());
  }

  /** Gives a room's lease and messages to where they belong after such an ending. */
  void letGo(HeldRoom room, Lease lease, Ending ending) {
    switch (ending) {
      case SESSION_OVER -> {
        queue.delete(room.receipts());
        services.leases().release(lease);
      }
      case HANDED_OVER -> {
        services.leases().release(lease);
        queue.hide(room.receipts(), Duration.ZERO);
      }
      case LEASE_LOST -> {
        // Both are another worker's.
      }
    }
  }

  /** A command for a room that is not here; who waits for its closing need not wait longer. */
  void notHere(WorkerCommand command) {
    if (command instanceof WorkerCommand.CloseRoom close) {
      answers.closed(close.roomId(), close.taskToken());
    }
  }
}
