package edu.colloquy.cloud.work;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.room.RoomId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/** Gives each room of the queue to a thread of its own. For one thread. */
final class JobIntake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobIntake.class);

  private final JobQueue queue;
  private final HeldRooms rooms;
  private final TaskAnswers answers;
  private final BiFunction<HeldRoom, Message, RoomLife> lives;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param lives what is run for a room
   */
  JobIntake(
      JobQueue queue,
      HeldRooms rooms,
      TaskAnswers answers,
      BiFunction<HeldRoom, Message, RoomLife> lives) {
    this.queue = queue;
    this.rooms = rooms;
    this.answers = answers;
    this.lives = lives;
  }

  /**
   * Takes a message, for which a slot was taken; the slot is given back when it is done with. When
   * this returns, the message's room is among those that are held. A message that cannot be taken
   * is left to be delivered again.
   */
  void take(Message message) {
    boolean taken = false;
    try {
      taken = isTaken(message);
    } catch (RuntimeException e) {
      LOG.error("Message {} is left to be delivered again.", message.messageId(), e);
    } finally {
      if (!taken) {
        rooms.giveBackSlots(1);
      }
    }
  }

  /** Waits until every room is over. */
  @Override
  public void close() {
    threads.close();
  }

  private boolean isTaken(Message message) {
    HeldRoom room;
    try {
      RoomJob job = RoomJob.parse(message.body());
      room = new HeldRoom(job, RoomId.parse(job.roomId()), message);
    } catch (ContractException e) {
      LOG.warn("A room's message went to the dead-letter queue: {}", e.getMessage());
      queue.bury(message, e.getMessage());
      return false;
    }
    var known = rooms.add(room);
    while (known.isPresent()) {
      if (isJoined(known.get(), room.job(), message)) {
        return false;
      }
      rooms.remove(known.get());
      known = rooms.add(room);
    }
    threads.execute(() -> live(room, message));
    return true;
  }

  private void live(HeldRoom room, Message message) {
    try {
      lives.apply(room, message).run();
    } catch (RuntimeException e) {
      LOG.error("The message of {} is left to be delivered again.", room.id(), e);
    } finally {
      rooms.giveBackSlots(1);
    }
  }

  /** The room is here already: its message came again, or its task asks again. */
  private boolean isJoined(HeldRoom room, RoomJob job, Message message) {
    return switch (room.join(job, message)) {
      case WAITS -> true;
      case AT_WORK -> {
        answers.atWork(room, job.taskToken());
        yield true;
      }
      case REFUSED -> false;
    };
  }
}
