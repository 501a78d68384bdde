package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Asks for streams. A message is gone once its stream was asked for or given up; one whose worker
 * dies before comes to another worker, and a stream that is asked for twice is one. Thread-safe.
 */
final class StreamStarts {
  private static final Logger LOG = LoggerFactory.getLogger(StreamStarts.class);

  private final JobQueue queue;
  private final RtmsDuty duty;

  StreamStarts(JobQueue queue, RtmsDuty duty) {
    this.queue = queue;
    this.duty = duty;
  }

  /** Tries once; after a failure that may pass the message is seen again, each time later. */
  void start(RtmsStart wanted, Message message) {
    try {
      duty.start(wanted);
      queue.delete(message.receiptHandle());
    } catch (ServiceException e) {
      int attempts = JobQueue.receives(message);
      if (attempts < JobQueue.MAX_RECEIVES) {
        LOG.warn("RTMS was asked for in vain, attempt {}: {}", attempts, e.getMessage());
        queue.hide(message.receiptHandle(), Duration.ofSeconds(1L << attempts));
      } else {
        duty.giveUp(wanted, e.getMessage());
        queue.delete(message.receiptHandle());
      }
    } catch (RuntimeException e) {
      LOG.error("Message {} is left to be delivered again.", message.messageId(), e);
    }
  }
}
