package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/** A stream that this worker follows, with its messages. Thread-safe. */
final class HeldStream {
  private final RtmsJob job;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private RtmsDuty.Following following;
  private long heldUntilNanos;
  private boolean over;

  HeldStream(RtmsJob job, Message message) {
    this.job = job;
    join(message);
  }

  RtmsJob job() {
    return job;
  }

  /** Takes in a message of this stream, delivered again or once more. */
  synchronized void join(Message message) {
    messages.put(message.messageId(), message);
  }

  synchronized List<String> receipts() {
    return messages.values().stream().map(Message::receiptHandle).toList();
  }

  synchronized List<Message> takeMessages() {
    List<Message> taken = List.copyOf(messages.values());
    messages.clear();
    return taken;
  }

  /** It is held for so long from now. */
  synchronized void held(Duration term) {
    heldUntilNanos = System.nanoTime() + term.toNanos();
  }

  /** Whether the hold has lapsed by this worker's own clock. */
  synchronized boolean lapsed() {
    return System.nanoTime() - heldUntilNanos > 0;
  }

  /** From now on it is followed; if it is over already, not any more. */
  void followed(RtmsDuty.Following by) {
    synchronized (this) {
      following = by;
      if (!over) {
        return;
      }
    }
    by.close();
  }

  void learn(RtmsStream stream) {
    RtmsDuty.Following current;
    synchronized (this) {
      current = following;
    }
    if (current != null) {
      current.learn(stream);
    }
  }

  /** Ends it; says whether nobody had before. */
  synchronized boolean finish() {
    boolean first = !over;
    over = true;
    return first;
  }

  /** Stops following; waits for that. */
  void close() {
    RtmsDuty.Following current;
    synchronized (this) {
      current = following;
    }
    if (current != null) {
      current.close();
    }
  }
}
