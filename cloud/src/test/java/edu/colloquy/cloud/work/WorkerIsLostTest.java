package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.work.Lease;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class WorkerIsLostTest {
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

  private void awaitLive(RoomWorkers worker) {
    world.sendJob();
    await().until(() -> world.stepFunctions.answers().size() == 1);
    world.move(RoomTrigger.STARTED, RoomTrigger.JOINED);
    assertThat(worker.rooms()).isEqualTo(1);
  }

  private void awaitRecovered() {
    await().until(() -> world.rooms.changes(world.room).size() == 4);
    assertThat(world.rooms.changes(world.room))
        .extracting(RoomChange::trigger)
        .endsWith(RoomTrigger.WORKER_LOST, RoomTrigger.WORKER_BACK);
    assertThat(world.rooms.find(world.room).orElseThrow().status()).isEqualTo(RoomStatus.LIVE);
    await().until(() -> world.notifier.messages(ServerMessage.RoomStatus.class).size() == 2);
    assertThat(world.notifier.messages(ServerMessage.RoomStatus.class))
        .extracting(ServerMessage.RoomStatus::status)
        .containsExactly("RECOVERING", "LIVE");
  }

  @Test
  void anotherWorkerTakesTheRoomOfOneThatIsCutOff() {
    Network network = new Network();
    awaitLive(world.worker("a", first, network));
    network.cut();
    world.worker("b", second);
    await().until(() -> second.begun.size() == 1);
    assertThat(second.begun).extracting(Lease::fence).containsExactly(2L);
    awaitRecovered();
    await().until(() -> first.endings.size() == 1);
    network.mend();
    assertThat(first.endings).containsExactly(Ending.LEASE_LOST);
    assertThat(second.endings).isEmpty();
  }

  @Test
  void aStoppedWorkerHandsItsRoomsOverAtOnce() {
    RoomWorkers worker = world.worker("a", first);
    awaitLive(worker);
    worker.close();
    assertThat(first.endings).containsExactly(Ending.HANDED_OVER);
    world.worker("b", second);
    await().until(() -> second.begun.size() == 1);
    awaitRecovered();
    assertThat(world.queued()).isEqualTo(1);
  }

  @Test
  void handOversDoNotMakeADeadLetterOfARoom() {
    world.sendJob();
    JobQueue queue = new JobQueue(world.sqs, world.queue, world.deadLetters);
    for (int receive = 1; receive < JobQueue.MAX_RECEIVES; receive++) {
      queue.hide(received(queue).receiptHandle(), Duration.ZERO);
    }
    RoomWorkers worker = world.worker("a", first);
    await().until(() -> world.stepFunctions.answers().size() == 1);
    worker.close();
    assertThat(first.endings).containsExactly(Ending.HANDED_OVER);
    assertThat(world.queued()).isEqualTo(1);
    // ElasticMQ may have given it to the poll that the worker broke off; SQS would count that, too.
    assertThat(JobQueue.receives(received(queue))).isLessThanOrEqualTo(2);
  }

  private static Message received(JobQueue queue) {
    return queue.receive(1, Duration.ofSeconds(10), Duration.ofSeconds(10)).getFirst();
  }

  @Test
  void theProfessorIsToldWhyARoomIsGivenUpThatNobodyCanTakeUp() {
    world.move(RoomTrigger.STARTED, RoomTrigger.JOINED);
    first.failure = Optional.of(ServiceException.refused("Zoom", "meeting is locked"));
    world.worker("a", first);
    world.sendJob("answered before");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> world.rooms.find(world.room).orElseThrow().status() == RoomStatus.FAILED);
    assertThat(first.begun).hasSize(JobQueue.MAX_RECEIVES);
    assertThat(world.notifier.messages(ServerMessage.RoomStatus.class).getLast().reason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("Zoom: meeting is locked"));
  }

  @Test
  void aWorkerThatWaitsForRoomsStopsAtOnce() {
    var worker =
        new RoomWorkers(
            world.config("waiting", Optional.empty(), WorkerConfig.POLL),
            world.services(new Network()),
            first);
    worker.start();
    awaitLive(worker);
    long before = System.nanoTime();
    worker.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(first.endings).containsExactly(Ending.HANDED_OVER);
  }
}
