package edu.colloquy.cloud.push;

import edu.colloquy.domain.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of one session and the virtual thread that empties it. Retires by itself when nothing
 * was pushed for a while. Thread-safe.
 */
final class SessionOutbox {
  private static final Logger LOG = LoggerFactory.getLogger(SessionOutbox.class);

  private static final long INTERIM_PERIOD_NANOS = Duration.ofMillis(500).toNanos();
  private static final long RECEIVERS_FRESH_NANOS = Duration.ofMillis(500).toNanos();
  private static final long PASSING_RECEIVERS_FRESH_NANOS = Duration.ofSeconds(3).toNanos();
  private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

  private final SessionId session;
  private final ConnectionNotifier notifier;
  private final InterimFrames interimFrames;
  private final Consumer<SessionOutbox> retired;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PendingPushes pending = new PendingPushes();
  private final Thread thread;
  private boolean open = true;

  /** Of the sending thread alone. */
  private Receivers receivers;

  private Receivers passingReceivers;
  private long passingReceiversReadAt;
  private long receiversReadAt = System.nanoTime() - RECEIVERS_FRESH_NANOS - 1;
  private long interimsSentAt = System.nanoTime() - INTERIM_PERIOD_NANOS;

  SessionOutbox(SessionId session, ConnectionNotifier notifier, Consumer<SessionOutbox> retired) {
    this.session = session;
    this.notifier = notifier;
    this.interimFrames = new InterimFrames(notifier);
    this.retired = retired;
    this.thread = Thread.ofVirtual().name("push-" + session).start(this::run);
  }

  /** Queues a push; false when this outbox has retired. */
  boolean offer(Push push) {
    lock.lock();
    try {
      if (open) {
        pending.add(push);
        changed.signal();
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is queued and ends. */
  void close() {
    lock.lock();
    try {
      open = false;
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is to be sent next; both lists empty when nothing ever will. */
  private record Due(List<Push> ordered, List<Push> interims) {
    boolean isNothing() {
      return ordered.isEmpty() && interims.isEmpty();
    }
  }

  private void run() {
    try {
      for (Due due = await(); !due.isNothing(); due = await()) {
        send(due);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      retired.accept(this);
    }
  }

  private Due await() throws InterruptedException {
    lock.lock();
    try {
      long idleSince = System.nanoTime();
      while (open && !pending.hasOrdered() && (pending.isEmpty() || untilInterims() > 0)) {
        long idleLeft = IDLE_NANOS - (System.nanoTime() - idleSince);
        open = !pending.isEmpty() || idleLeft > 0;
        changed.await(pending.isEmpty() ? idleLeft : untilInterims(), TimeUnit.NANOSECONDS);
      }
      return new Due(
          pending.takeOrdered(), open && untilInterims() > 0 ? List.of() : pending.takeInterims());
    } finally {
      lock.unlock();
    }
  }

  private long untilInterims() {
    return INTERIM_PERIOD_NANOS - (System.nanoTime() - interimsSentAt);
  }

  private void send(Due due) {
    try {
      Map<Boolean, List<Push>> ordered =
          due.ordered().stream().collect(Collectors.partitioningBy(Push::isPassing));
      if (!ordered.get(false).isEmpty()) {
        notifier.deliver(ordered.get(false));
      }
      if (!ordered.get(true).isEmpty()) {
        notifier.pass(ordered.get(true), knownPassingReceivers());
      }
      if (!due.interims().isEmpty()) {
        interimsSentAt = System.nanoTime();
        interimFrames.send(session, due.interims(), knownReceivers());
      }
    } catch (RuntimeException e) {
      LOG.error("{} pushes to {} were lost.", due.ordered().size(), session, e);
    }
  }

  /** Who begins to watch can read what passed a moment before. */
  private Receivers knownPassingReceivers() {
    long now = System.nanoTime();
    if (passingReceivers == null || now - passingReceiversReadAt > PASSING_RECEIVERS_FRESH_NANOS) {
      passingReceiversReadAt = now;
      passingReceivers = notifier.passingReceivers();
    }
    return passingReceivers;
  }

  /** Interim words come again: who misses some loses nothing. */
  private Receivers knownReceivers() {
    if (System.nanoTime() - receiversReadAt > RECEIVERS_FRESH_NANOS) {
      receiversReadAt = System.nanoTime();
      receivers = notifier.receivers(session);
    }
    return receivers;
  }
}
