package edu.colloquy.cloud.work;

import edu.colloquy.domain.work.Duty;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a worker works.
 *
 * @param queueUrl where the rooms are
 * @param deadLetterUrl where messages go that cannot be read
 * @param slots how many rooms at once
 * @param visibility after so long without a heartbeat another worker takes a room up; whole
 *     seconds, at least 2; {@link #VISIBILITY} is usual
 * @param heartbeat how often rooms are held on to; {@link #HEARTBEAT} is usual
 * @param poll how long a receive waits for a message, at most 20 s
 * @param idleExit ends the worker after so long without a room
 * @param owner the worker's name: letters, digits, {@code -} and {@code _}, at most 70
 * @param endpoint where a room's audio is to be streamed to; see {@code Lease}
 * @param key what is to be shown there
 */
public record WorkerConfig(
    String queueUrl,
    String deadLetterUrl,
    Duty duty,
    int slots,
    Duration visibility,
    Duration heartbeat,
    Duration poll,
    Optional<Duration> idleExit,
    String owner,
    Optional<String> endpoint,
    Optional<String> key) {
  /** The usual time after which a silent worker loses its rooms. */
  public static final Duration VISIBILITY = Duration.ofSeconds(12);

  /** The usual time between heartbeats. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(4);

  /** The longest poll that SQS knows. */
  public static final Duration POLL = Duration.ofSeconds(20);

  /** SQS: a queue's name has at most 80 characters; the duty takes some. */
  private static final String OWNER = "[A-Za-z0-9_-]{1,70}";

  public WorkerConfig {
    check(slots > 0, "slots must be at least 1");
    check(visibility.toSeconds() >= 2, "visibility must be at least 2 s");
    check(heartbeat.multipliedBy(2).compareTo(visibility) < 0, "two heartbeats must fit");
    check(owner.matches(OWNER), "owner must match " + OWNER);
  }

  /** The name of the worker's own inbox queue, such as {@code bot-4f2a}. */
  String inboxName() {
    return duty.name().toLowerCase(Locale.ROOT) + "-" + owner;
  }

  /** Somewhat shorter than the message is hidden, so that whoever sees it can have the lease. */
  Duration leaseTerm() {
    return visibility.minusSeconds(1);
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("Worker configuration: " + otherwise);
    }
  }
}
