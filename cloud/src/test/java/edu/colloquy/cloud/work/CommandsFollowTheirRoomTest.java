package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsFollowTheirRoomTest {
  private final RecordingDuty first = new RecordingDuty();
  private final RecordingDuty second = new RecordingDuty();
  private WorkerWorld world;

  @BeforeEach
  void start() throws Exception {
    world = new WorkerWorld();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private Lease awaitAtWork() {
    world.sendJob();
    await().until(() -> world.stepFunctions.answers().size() == 1);
    return world.leases.holder(world.room, Duty.BOT).orElseThrow();
  }

  private WorkerCommand say(Lease holder, String messageId) {
    var say = new WorkerCommand.Say(1, world.room.toString(), messageId, "Welcome.");
    new SqsInbox(world.sqs).send(holder, say);
    return say;
  }

  @Test
  void whatWasNotDoneBeforeAHandOverIsDoneOnceByTheNextWorker() throws Exception {
    first.busy = new CompletableFuture<>();
    RoomWorkers worker = world.worker("a", first);
    Lease holder = awaitAtWork();
    WorkerCommand done = say(holder, "m1");
    await().until(() -> first.handled.size() == 1);
    WorkerCommand left = say(holder, "m2");
    Thread closing = Thread.ofVirtual().start(worker::close);
    await().until(() -> world.hasReadItsInbox("a"));
    first.busy.complete(null);
    world.worker("b", second);
    closing.join();
    await().until(() -> !second.handled.isEmpty());
    assertThat(first.handled).containsExactly(done);
    assertThat(second.handled).containsExactly(left);
    assertThat(world.deadLetters()).isEmpty();
  }

  @Test
  void aCommandThatWasSentToTheFormerWorkerReachesTheOneThatHasTheRoom() {
    world.worker("a", first);
    Lease former = awaitAtWork();
    world.leases.release(former);
    Lease taken = takenBy("elsewhere");
    await().until(() -> first.endings.contains(Ending.LEASE_LOST));
    WorkerCommand late = say(former, "late");
    await().until(() -> !world.inboxBodies(taken).isEmpty());
    assertThat(first.handled).doesNotContain(late);
  }

  @Test
  void whatNobodyWantsAnyMoreIsDropped() {
    RoomWorkers worker = world.worker("a", first);
    Lease former = awaitAtWork();
    world.move(RoomTrigger.STARTED, RoomTrigger.GAVE_UP);
    world.leases.release(former);
    await().until(() -> first.endings.contains(Ending.LEASE_LOST));
    say(former, "late");
    await().until(() -> world.hasReadItsInbox("a"));
    worker.close();
    assertThat(world.deadLetters()).isEmpty();
    assertThat(first.handled).isEmpty();
  }

  private Lease takenBy(String owner) {
    String inbox = world.sqs.createQueue(it -> it.queueName("colloquy-bot-" + owner)).queueUrl();
    assertThat(inbox).isEqualTo(world.inbox(owner));
    return world.leases.acquire(world.wanted(owner), Duration.ofMinutes(1)).orElseThrow();
  }
}
