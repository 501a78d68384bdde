package edu.colloquy.cloud.work;

import edu.colloquy.domain.rtms.StreamHolds;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private final RtmsConfig config;
  private final JobQueue queue;
  private final HeldStreams streams;
  private final StreamKeeping keeping;
  private final StreamIntake intake;
  private final PollingThread poller;
  private final PollingThread heartbeat;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes no stream before {@link #start}. */
  public RtmsWorkers(
      RtmsConfig config, SqsClient sqs, StreamHolds holds, RtmsDuty duty, Clock clock) {
    this.config = config;
    this.queue = new JobQueue(sqs, config.queueUrl(), config.deadLetterUrl());
    this.streams = new HeldStreams(config.slots());
    this.keeping = new StreamKeeping(config, queue, streams, holds);
    this.intake = new StreamIntake(queue, streams, keeping, holds, duty, clock);
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
    streams.awaitNone();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    poller.close();
    keeping.close();
    heartbeat.close();
  }

  private void poll() throws InterruptedException {
    int taken = streams.takeSlots(JobQueue.BATCH);
    List<Message> messages = List.of();
    try {
      messages = queue.receive(taken, config.poll(), config.visibility());
    } finally {
      streams.giveBackSlots(taken - messages.size());
    }
    messages.forEach(intake::take);
  }

  private void beat() throws InterruptedException {
    Thread.sleep(config.heartbeat());
    keeping.beat();
  }
}
