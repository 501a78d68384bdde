package edu.colloquy.cloud.work;

import edu.colloquy.domain.work.Duty;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Clears up after workers that had no time to do so themselves. Thread-safe. */
public final class DeadWorkers {
  private final SqsClient sqs;
  private final String inboxPrefix;

  /**
   * @param inboxPrefix as the workers themselves have it, see {@link WorkerConfig}
   */
  public DeadWorkers(SqsClient sqs, String inboxPrefix) {
    this.sqs = sqs;
    this.inboxPrefix = inboxPrefix;
  }

  /**
   * Removes the inbox of a worker that is certainly dead; does nothing if it removed it itself.
   *
   * @param owner the worker's name, on ECS the id of its task
   */
  public void clearUp(Duty duty, String owner) {
    try {
      String url =
          sqs.getQueueUrl(it -> it.queueName(WorkerConfig.inboxName(inboxPrefix, duty, owner)))
              .queueUrl();
      sqs.deleteQueue(it -> it.queueUrl(url));
    } catch (QueueDoesNotExistException e) {
      // It ended in good order, or this was told twice.
    }
  }
}
