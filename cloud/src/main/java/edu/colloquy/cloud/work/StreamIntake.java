package edu.colloquy.cloud.work;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.contract.jobs.RtmsWork;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StreamHolds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/** Takes messages of RTMS: begins to follow streams, and has others asked for. For one thread. */
final class StreamIntake {
  private static final Logger LOG = LoggerFactory.getLogger(StreamIntake.class);

  /** So often a message may come while another worker holds the stream, before it is sent anew. */
  private static final int BOUNCES = 3;

  private final JobQueue queue;
  private final HeldStreams streams;
  private final StreamKeeping keeping;
  private final StreamHolds holds;
  private final RtmsDuty duty;
  private final StreamStarts starts;
  private final Clock clock;

  StreamIntake(
      JobQueue queue,
      HeldStreams streams,
      StreamKeeping keeping,
      StreamHolds holds,
      RtmsDuty duty,
      Clock clock) {
    this.queue = queue;
    this.streams = streams;
    this.keeping = keeping;
    this.holds = holds;
    this.duty = duty;
    this.starts = new StreamStarts(queue, duty);
    this.clock = clock;
  }

  /**
   * Takes a message, for which a slot was taken; the slot is given back unless a stream is followed
   * now. A message that cannot be taken is left to be delivered again.
   */
  void take(Message message) {
    boolean followed = false;
    try {
      followed =
          switch (RtmsWork.parse(message.body())) {
            case RtmsJob job -> isFollowed(new HeldStream(job, message), message);
            case RtmsStart wanted -> {
              keeping.beside(() -> starts.start(wanted, message));
              yield false;
            }
          };
    } catch (ContractException e) {
      LOG.warn("An RTMS message went to the dead-letter queue: {}", e.getMessage());
      queue.bury(message, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Message {} is left to be delivered again.", message.messageId(), e);
    } finally {
      if (!followed) {
        streams.giveBackSlots(1);
      }
    }
  }

  private boolean isFollowed(HeldStream stream, Message message) {
    Optional<HeldStream> known = streams.add(stream);
    if (known.isPresent()) {
      known.get().join(message);
      return false;
    }
    boolean begun = false;
    try {
      begun = isBegun(stream, message);
    } finally {
      if (!begun) {
        streams.forget(stream);
      }
    }
    return begun;
  }

  private boolean isBegun(HeldStream stream, Message message) {
    RtmsJob job = stream.job();
    Optional<RtmsStream> held = keeping.hold(stream);
    if (held.isEmpty()) {
      leaveToHolder(job, message);
      return false;
    }
    if (!held.get().isActive()) {
      queue.delete(message.receiptHandle());
      return false;
    }
    try {
      stream.followed(duty.follow(job, () -> keeping.ended(stream)));
    } catch (RuntimeException e) {
      keeping.letGo(stream);
      throw e;
    }
    LOG.info("An RTMS stream is followed ({}).", job.sessionId().orElse("no session"));
    return true;
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
}
