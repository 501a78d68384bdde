package edu.colloquy.cloud.work;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.jobs.WorkerCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The worker's own queue, made for it and removed with it, and the thread that empties it. */
final class Inbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** What nobody has fetched by then is of no use to anybody. */
  private static final Duration RETENTION = Duration.ofMinutes(5);

  private static final Duration VISIBILITY = Duration.ofSeconds(30);

  /** SQS: a poll that waits asks all of its servers, one that does not asks some. */
  private static final Duration LAST_POLL = Duration.ofSeconds(1);

  private final SqsClient sqs;
  private final Worker worker;
  private final JobQueue queue;
  private final PollingThread thread;

  /** The inbox of a worker, as {@link #create} made it. */
  Inbox(Worker worker) {
    this.sqs = worker.services().sqs();
    this.worker = worker;
    this.queue = new JobQueue(sqs, worker.inboxUrl(), worker.config().deadLetterUrl());
    this.thread =
        new PollingThread("inbox-" + worker.config().owner(), () -> poll(worker.config().poll()));
  }

  /** Makes the queue and returns its URL. */
  static String create(SqsClient sqs, WorkerConfig config) {
    return sqs.createQueue(
            it ->
                it.queueName(config.inboxName())
                    .attributes(
                        Map.of(
                            QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                            Long.toString(RETENTION.toSeconds()))))
        .queueUrl();
  }

  void start() {
    thread.start();
  }

  /** Stops listening, reads what is left and removes the queue. */
  @Override
  public void close() {
    thread.close();
    try {
      while (poll(LAST_POLL)) {
        LOG.debug("Commands came while the worker was closed; more may be there.");
      }
    } catch (SdkException e) {
      LOG.warn("What was left in {} could not be read: {}", queue.url(), e.getMessage());
    }
    sqs.deleteQueue(it -> it.queueUrl(queue.url()));
  }

  private boolean poll(Duration longest) {
    List<Message> messages = queue.receive(JobQueue.BATCH, longest, VISIBILITY);
    List<String> read = messages.stream().filter(this::isRead).map(Message::receiptHandle).toList();
    queue.delete(read);
    return !read.isEmpty();
  }

  private boolean isRead(Message message) {
    try {
      hand(WorkerCommand.parse(message.body()));
      return true;
    } catch (ContractException e) {
      LOG.warn("A command went to the dead-letter queue: {}", e.getMessage());
      queue.bury(message, e.getMessage());
      return false;
    } catch (RuntimeException e) {
      LOG.error("Command {} is left to be delivered again.", message.messageId(), e);
      return false;
    }
  }

  private void hand(WorkerCommand command) {
    boolean handed =
        worker.rooms().find(command.roomId()).filter(room -> room.tell(command)).isPresent();
    if (!handed) {
      worker.forwarding().passOn(List.of(command));
    }
  }
}
