package edu.colloquy.cloud.work;

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
    Forwarding forwarding,
    String inboxUrl) {

  static Worker of(WorkerConfig config, WorkerServices services, RoomDuty duty, String inboxUrl) {
    JobQueue queue = new JobQueue(services.sqs(), config.queueUrl(), config.deadLetterUrl());
    HeldRooms rooms = new HeldRooms(config.slots());
    TaskAnswers answers = new TaskAnswers(services.tokens(), config.owner());
    return new Worker(
        config,
        services,
        duty,
        queue,
        rooms,
        answers,
        new Recovery(services),
        new Forwarding(config, services, rooms, answers, queue),
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
        queue.delete(room.takeReceipts());
        services.leases().release(lease);
      }
      case HANDED_OVER -> {
        services.leases().release(lease);
        // SQS would count a hand-over as one more receive, and five make a dead letter.
        queue.sendAgain(room.takeMessages(), Duration.ZERO);
      }
      case LEASE_LOST -> {
        // Both are another worker's.
      }
    }
  }
}
