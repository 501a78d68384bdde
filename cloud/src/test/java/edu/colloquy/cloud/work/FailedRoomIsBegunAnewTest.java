package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.work.Duty;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class FailedRoomIsBegunAnewTest {
  private static Message message(String id) {
    return Message.builder().messageId(id).receiptHandle("receipt of " + id).build();
  }

  @Test
  void aRoomThatCouldNotBeBegunTakesNoMoreMessagesIn() throws Exception {
    try (WorkerWorld world = new WorkerWorld()) {
      RoomJob job = new RoomJob(1, world.session.id().value(), world.room.toString(), "first");
      RoomJob again = new RoomJob(1, world.session.id().value(), world.room.toString(), "again");
      HeldRoom room = new HeldRoom(job, world.room, message("m1"));
      assertThat(room.join(job, message("m1"))).isEqualTo(HeldRoom.Joined.WAITS);
      assertThat(room.failed()).containsExactly("first");
      assertThat(room.join(again, message("m2"))).isEqualTo(HeldRoom.Joined.REFUSED);
      assertThat(room.receipts()).containsExactly("receipt of m1");
    }
  }

  @Test
  void theTaskThatAsksAgainAtOnceGetsARoomAtWork() throws Exception {
    RecordingDuty duty = new RecordingDuty();
    try (WorkerWorld world = new WorkerWorld()) {
      duty.failure = Optional.of(ServiceException.passing("Zoom", "busy", null));
      world.worker("a", duty);
      world.sendJob();
      await().until(() -> world.stepFunctions.answers().size() == 1);
      duty.failure = Optional.empty();
      world.sendJob();
      await().until(() -> world.stepFunctions.answers().size() == 2);
      assertThat(world.stepFunctions.answers().getLast().error()).isEmpty();
      assertThat(duty.begun).hasSize(2);
      assertThat(world.leases.holder(world.room, Duty.BOT)).isPresent();
    }
  }
}
