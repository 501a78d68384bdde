package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.testkit.LogCapture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class CopyIsNeverLostTest {
  @Test
  void aMessageThatCameOftenForARoomHeldElsewhereIsSeenAgainSoonAsANewOne() throws Exception {
    try (WorkerWorld world = new WorkerWorld()) {
      Worker worker = worker(world);
      world.leases.acquire(world.wanted("elsewhere"), Duration.ofSeconds(1)).orElseThrow();
      world.sendJob();
      Message fourth = fourth(receive(worker, Duration.ofSeconds(1)).getFirst());
      RoomJob job = RoomJob.parse(fourth.body());
      new RoomLife(worker, new HeldRoom(job, world.room, fourth), fourth).run();
      List<Message> anew = receive(worker, Duration.ofSeconds(5));
      assertThat(anew).extracting(Message::body).containsExactly(fourth.body());
      assertThat(anew).extracting(JobQueue::receives).containsExactly(1);
      assertThat(world.queued()).isEqualTo(1);
    }
  }

  @Test
  void whatSqsRefusesInABatchIsSaidAndTheRestIsDone() throws Exception {
    try (WorkerWorld world = new WorkerWorld();
        var log = new LogCapture("edu.colloquy.cloud.work")) {
      Worker worker = worker(world);
      world.sendJob();
      String receipt = receive(worker, Duration.ofSeconds(1)).getFirst().receiptHandle();
      worker.queue().delete(List.of("no receipt", receipt));
      assertThat(world.queued()).isZero();
      assertThat(log.messages()).anyMatch(line -> line.contains("did not hide or delete"));
    }
  }

  private static Worker worker(WorkerWorld world) {
    return Worker.of(
        world.config("copy", Optional.empty()),
        world.services(new Network()),
        new RecordingDuty(),
        world.inbox("copy"));
  }

  private static List<Message> receive(Worker worker, Duration poll) {
    return worker.queue().receive(1, poll, Duration.ofSeconds(10));
  }

  private static Message fourth(Message message) {
    return message.toBuilder()
        .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "4"))
        .build();
  }
}
