package edu.colloquy.cloud.work;

import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StreamHolds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/** Holds on to the streams that a worker follows, and lets them go. Thread-safe. */
final class StreamKeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamKeeping.class);

  private final RtmsConfig config;
  private final JobQueue queue;
  private final HeldStreams streams;
  private final StreamHolds holds;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  StreamKeeping(RtmsConfig config, JobQueue queue, HeldStreams streams, StreamHolds holds) {
    this.config = config;
    this.queue = queue;
    this.streams = streams;
    this.holds = holds;
  }

  /** Takes hold of a stream, or holds on to it; empty when it is another worker's. */
  Optional<RtmsStream> hold(HeldStream stream) {
    var job = stream.job();
    Optional<RtmsStream> stored =
        holds.hold(job.meetingUuid(), job.streamId(), config.owner(), config.term());
    stored.ifPresent(_ -> stream.held(config.term()));
    return stored;
  }

  void letGo(HeldStream stream) {
    holds.letGo(stream.job().meetingUuid(), config.owner());
  }

  /** Holds on to all streams and their messages. */
  void beat() {
    streams.all().forEach(this::keep);
    List<String> receipts =
        streams.all().stream().flatMap(stream -> stream.receipts().stream()).toList();
    queue.hide(receipts, config.visibility());
  }

  /** There is nothing more to follow of a stream. */
  void ended(HeldStream stream) {
    beside(
        () -> {
          if (stream.finish()) {
            stream.close();
            queue.delete(receipts(stream.takeMessages()));
            letGo(stream);
            streams.gone(stream);
          }
        });
  }

  /** Does something beside; what comes after {@link #close} is not done. */
  void beside(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("The worker is closed; another one goes on.");
    }
  }

  /** Hands all streams over to whoever takes them next, and waits for that. */
  @Override
  public void close() {
    streams.all().forEach(this::handOver);
    threads.close();
  }

  private void keep(HeldStream stream) {
    try {
      hold(stream).ifPresentOrElse(stream::learn, () -> lost(stream));
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
            queue.hide(receipts(messages), config.visibility());
            streams.gone(stream);
          });
    }
  }

  private void handOver(HeldStream stream) {
    if (stream.finish()) {
      beside(
          () -> {
            stream.close();
            letGo(stream);
            queue.sendAgain(stream.takeMessages(), Duration.ZERO);
            streams.gone(stream);
          });
    }
  }

  private static List<String> receipts(List<Message> messages) {
    return messages.stream().map(Message::receiptHandle).toList();
  }
}
