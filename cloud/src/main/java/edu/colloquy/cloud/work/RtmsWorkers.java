package edu.colloquy.cloud.work;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StreamHolds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Takes RTMS streams from their queue while it has slots free, and follows each until Zoom stops
 * it. As with rooms, a stream is a message that is held invisible: when a worker dies, another one
 * sees it. Thread-safe.
 *
 * <p>{@link #close} hands every stream over to whoever takes it next.
 */
public final class RtmsWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RtmsWorkers.class);

  /** So often a message may come while another worker holds the stream, before it is sent anew. */
  private static final int BOUNCES = 3;

  private final RtmsConfig config;
  private final JobQueue queue;
  private final StreamHolds holds;
  private final RtmsDuty duty;
  private final Clock clock;
  private final ConcurrentMap<String, HeldStream> streams = new ConcurrentHashMap<>();
  private final Semaphore slots;
  private final ExecutorService endings = Executors.newVirtualThreadPerTaskExecutor();
  private final PollingThread poller;
  private final PollingThread heartbeat;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes no stream before {@link #start}. */
  public RtmsWorkers(
      RtmsConfig config, SqsClient sqs, StreamHolds holds, RtmsDuty duty, Clock clock) {
    this.config = config;
    this.queue = new JobQueue(sqs, config.queueUrl(), config.deadLetterUrl());
    this.holds = holds;
    this.duty = duty;
    this.clock = clock;
    this.slots = new Semaphore(config.slots());
    this.poller = new PollingThread("rtms-" + config.owner(), this::poll);
    this.heartbeat = new PollingThread("rtms-heartbeat-" + config.owner(), this::beat);
  }

  /** Begins to take streams. */
  public void start() {
    heartbeat.start();
    poller.start();
  }

  /** How many streams it follows. */
  public int streams() {
    return streams.size();
  }

  /** Waits until it follows none. */
  public void awaitNone() throws InterruptedException {
    synchronized (streams) {
      while (!streams.isEmpty()) {
        streams.wait();
      }
    }
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    poller.close();
    streams.values().forEach(this::handOver);
    endings.close();
    heartbeat.close();
  }

  private void poll() throws InterruptedException {
    slots.acquire();
    int taken = 1;
    while (taken < JobQueue.BATCH && slots.tryAcquire()) {
      taken++;
    }
    List<Message> messages = List.of();
    try {
      messages = queue.receive(taken, config.poll(), config.visibility());
    } finally {
      slots.release(taken - messages.size());
    }
    for (Message message : messages) {
      if (!isTaken(message)) {
        slots.release();
      }
    }
  }

  private boolean isTaken(Message message) {
    try {
      RtmsJob job = RtmsJob.parse(message.body());
      HeldStream stream = new HeldStream(job, message);
      HeldStream known = streams.putIfAbsent(job.streamId(), stream);
      if (known != null) {
        known.join(message);
        return false;
      }
      if (isBegun(stream, message)) {
        return true;
      }
      forget(stream);
      return false;
    } catch (ContractException e) {
      LOG.warn("A stream's message went to the dead-letter queue: {}", e.getMessage());
      queue.bury(message, e.getMessage());
      return false;
    } catch (RuntimeException e) {
      LOG.error("Message {} is left to be delivered again.", message.messageId(), e);
      return false;
    }
  }

  private boolean isBegun(HeldStream stream, Message message) {
    RtmsJob job = stream.job();
    Optional<RtmsStream> held = hold(stream);
    if (held.isEmpty()) {
      leaveToHolder(job, message);
      return false;
    }
    if (!held.get().isActive()) {
      queue.delete(message.receiptHandle());
      return false;
    }
    stream.held(config.term());
    try {
      stream.followed(duty.follow(job, () -> beside(() -> ended(stream))));
    } catch (RuntimeException e) {
      forget(stream);
      holds.letGo(job.meetingUuid(), config.owner());
      throw e;
    }
    LOG.info("An RTMS stream is followed ({}).", job.sessionId().orElse("no session"));
    return true;
  }

  private Optional<RtmsStream> hold(HeldStream stream) {
    RtmsJob job = stream.job();
    return holds.hold(job.meetingUuid(), job.streamId(), config.owner(), config.term());
  }

  /**
   * The message is shown again when the holder could have lapsed; it may be the only one there is.
   * A stream that nobody holds and nobody can hold is not its meeting's any more.
   */
  private void leaveToHolder(RtmsJob job, Message message) {
    Optional<Duration> left =
        holds
            .heldUntil(job.meetingUuid())
            .map(until -> Duration.between(clock.instant(), until).plusSeconds(1));
    if (JobQueue.receives(message) <= BOUNCES) {
      queue.hide(message.receiptHandle(), left.orElse(Duration.ofSeconds(1)));
    } else if (left.isPresent()) {
      queue.sendAgain(List.of(message), left.get());
    } else {
      queue.delete(message.receiptHandle());
    }
  }

  private void beat() throws InterruptedException {
    Thread.sleep(config.heartbeat());
    streams.values().forEach(this::keep);
    List<String> receipts =
        streams.values().stream().flatMap(stream -> stream.receipts().stream()).toList();
    queue.hide(receipts, config.visibility());
  }

  private void keep(HeldStream stream) {
    try {
      hold(stream)
          .ifPresentOrElse(
              stored -> {
                stream.held(config.term());
                stream.learn(stored);
              },
              () -> lost(stream));
    } catch (RuntimeException e) {
      LOG.warn("A stream could not be held on to: {}", e.getMessage());
      if (stream.lapsed()) {
        lost(stream);
      }
    }
  }

  /** Another worker has it, or its meeting another stream. */
  private void lost(HeldStream stream) {
    if (stream.finish()) {
      LOG.info("An RTMS stream is not this worker's any more.");
      List<Message> messages = stream.takeMessages();
      beside(
          () -> {
            stream.close();
            queue.hide(messages.stream().map(Message::receiptHandle).toList(), config.visibility());
            gone(stream);
          });
    }
  }

  private void ended(HeldStream stream) {
    if (stream.finish()) {
      stream.close();
      queue.delete(stream.takeMessages().stream().map(Message::receiptHandle).toList());
      holds.letGo(stream.job().meetingUuid(), config.owner());
      gone(stream);
    }
  }

  private void handOver(HeldStream stream) {
    if (stream.finish()) {
      beside(
          () -> {
            stream.close();
            holds.letGo(stream.job().meetingUuid(), config.owner());
            queue.sendAgain(stream.takeMessages(), Duration.ZERO);
            gone(stream);
          });
    }
  }

  private void gone(HeldStream stream) {
    forget(stream);
    slots.release();
  }

  private void forget(HeldStream stream) {
    synchronized (streams) {
      streams.remove(stream.job().streamId(), stream);
      streams.notifyAll();
    }
  }

  /** Does something beside; what comes after the end is done already. */
  private void beside(Runnable ending) {
    try {
      endings.execute(ending);
    } catch (RejectedExecutionException e) {
      assert closed.get() : e;
    }
  }
}
