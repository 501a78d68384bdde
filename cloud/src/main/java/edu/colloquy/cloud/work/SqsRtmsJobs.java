package edu.colloquy.cloud.work;

import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.RtmsWork;
import edu.colloquy.domain.rtms.RtmsJobs;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Brings work for RTMS to workers by an SQS queue. Thread-safe. */
public final class SqsRtmsJobs implements RtmsJobs {
  private final SqsClient sqs;
  private final String queueUrl;

  /** By the queue that {@code RTMS_QUEUE_URL} names. */
  public SqsRtmsJobs(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(RtmsWork work) {
    sqs.sendMessage(it -> it.queueUrl(queueUrl).messageBody(Json.write(work)));
  }
}
