package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.testkit.LogCapture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

class BadMessageHarmsNoOtherTest {
  @Test
  void aMessageThatCannotEvenBeBuriedGivesItsSlotBack() throws Exception {
    Network network = new Network();
    try (WorkerWorld world = new WorkerWorld();
        var log = new LogCapture("edu.colloquy.cloud.work")) {
      var services = world.services(network);
      HeldRooms rooms = new HeldRooms(1);
      try (var intake =
          new JobIntake(
              new JobQueue(services.sqs(), world.queue, world.deadLetters),
              rooms,
              new TaskAnswers(services.tokens(), "a"),
              (room, message) -> {
                throw new IllegalStateException("no room was sent");
              })) {
        network.cut();
        for (int i = 0; i < 2; i++) {
          assertThat(rooms.takeSlots(1)).isEqualTo(1);
          intake.take(Message.builder().messageId("m" + i).body("no JSON").build());
        }
      }
      assertThat(log.messages()).anyMatch(line -> line.contains("Message m1 is left"));
    }
  }
}
