package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A room that this worker has: its messages, its lease, and what it is told. Its own thread takes
 * the signals out, any other puts them in. Thread-safe.
 */
final class HeldRoom {
  private final RoomJob job;
  private final RoomId id;
  private final BlockingDeque<Signal> signals = new LinkedBlockingDeque<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Set<String> tokens = new HashSet<>();
  private Optional<Lease> lease = Optional.empty();
  private long heldUntilNanos;
  private Optional<Thread> beginning = Optional.empty();
  private Joined stage = Joined.WAITS;
  private boolean givenUp;
  private boolean over;

  HeldRoom(RoomJob job, RoomId id, Message message) {
    this.job = job;
    this.id = id;
    join(job, message);
  }

  /** What becomes of a message that comes for a room that is here. */
  enum Joined {
    /** Its task is answered when the room is at work, or cannot be brought there. */
    WAITS,
    /** Its task can be answered at once: the room is at work. */
    AT_WORK,
    /** It was not taken in: the room could not be brought to work and is about to be gone. */
    REFUSED
  }

  /** What a room's thread is told. */
  sealed interface Signal {
    /** Somebody wants something of the room. */
    record Told(WorkerCommand command) implements Signal {}

    /** The room has to be given up. */
    record GiveUp(Ending ending) implements Signal {}
  }

  RoomJob job() {
    return job;
  }

  RoomId id() {
    return id;
  }

  /** Takes in a message of this room, delivered again or once more. */
  synchronized Joined join(RoomJob other, Message message) {
    if (stage != Joined.REFUSED) {
      messages.put(message.messageId(), message);
      tokens.add(other.taskToken());
    }
    return stage;
  }

  /** The receipts of all its messages, to hide them for longer. */
  synchronized List<String> receipts() {
    return messages.values().stream().map(Message::receiptHandle).toList();
  }

  /** Takes all its messages away, each as it was received last: they are not held on to longer. */
  synchronized List<Message> takeMessages() {
    List<Message> taken = List.copyOf(messages.values());
    messages.clear();
    return taken;
  }

  /** As {@link #takeMessages}, but their receipts alone. */
  List<String> takeReceipts() {
    return takeMessages().stream().map(Message::receiptHandle).toList();
  }

  synchronized Optional<Lease> lease() {
    return lease;
  }

  /** The lease was taken, and is good until then by {@link System#nanoTime}. */
  synchronized void leased(Lease taken, long untilNanos) {
    lease = Optional.of(taken);
    heldUntilNanos = untilNanos;
  }

  /** The lease was prolonged. */
  synchronized void renewed(long untilNanos) {
    heldUntilNanos = untilNanos;
  }

  /** Whether the lease has lapsed by this worker's own clock. */
  synchronized boolean lapsed() {
    return System.nanoTime() - heldUntilNanos > 0;
  }

  /** From now to {@link #begun} the calling thread is interrupted when the room is given up. */
  synchronized void beginning() throws InterruptedException {
    if (signals.peekFirst() instanceof Signal.GiveUp) {
      throw new InterruptedException("The room was given up before it was begun.");
    }
    beginning = Optional.of(Thread.currentThread());
  }

  /**
   * The room is at work.
   *
   * @return the tokens of the tasks that wait to hear of it
   */
  synchronized List<String> begun() {
    return leaveBeginning(Joined.AT_WORK);
  }

  /**
   * The room could not be brought to work; from now on it takes no message in.
   *
   * @return the tokens of the tasks that wait to hear of it
   */
  synchronized List<String> failed() {
    return leaveBeginning(Joined.REFUSED);
  }

  private List<String> leaveBeginning(Joined next) {
    beginning = Optional.empty();
    Thread.interrupted();
    stage = next;
    return List.copyOf(tokens);
  }

  /** Tells the room something; false when it is over. */
  synchronized boolean tell(WorkerCommand command) {
    if (!over) {
      signals.addLast(new Signal.Told(command));
    }
    return !over;
  }

  /** Has the room given up, ahead of everything else; says whether nobody had before. */
  synchronized boolean giveUp(Ending ending) {
    if (givenUp || over) {
      return false;
    }
    givenUp = true;
    signals.addFirst(new Signal.GiveUp(ending));
    beginning.ifPresent(Thread::interrupt);
    return true;
  }

  /** Waits for the next signal; for the room's own thread. */
  Signal next() throws InterruptedException {
    return signals.takeFirst();
  }

  /** The ending that was asked for while it was being begun. */
  synchronized Optional<Ending> givenUp() {
    return signals.peekFirst() instanceof Signal.GiveUp(Ending ending)
        ? Optional.of(ending)
        : Optional.empty();
  }

  /** It is told nothing any more; what it was told and has not done is returned. */
  synchronized List<WorkerCommand> finish() {
    over = true;
    List<WorkerCommand> undone = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal instanceof Signal.Told(WorkerCommand command)) {
        undone.add(command);
      }
    }
    signals.clear();
    return undone;
  }
}
