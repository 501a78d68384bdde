package edu.colloquy.cloud.work;

import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.WorkerInbox;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Tells workers things by the queues that they name in their leases. Thread-safe. */
public final class SqsInbox implements WorkerInbox {
  private final SqsClient sqs;

  /** Sends by this client. */
  public SqsInbox(SqsClient sqs) {
    this.sqs = sqs;
  }

  /**
   * {@inheritDoc}
   *
   * @throws ServiceException retryable, when the worker is gone and its inbox with it: another may
   *     hold the room in a moment
   */
  @Override
  public void send(Lease holder, WorkerCommand command) {
    try {
      sqs.sendMessage(it -> it.queueUrl(holder.inbox()).messageBody(Json.write(command)));
    } catch (QueueDoesNotExistException e) {
      throw ServiceException.passing(
          "Amazon SQS", "the worker that held " + holder.room() + " is gone; ask again", e);
    }
  }
}
