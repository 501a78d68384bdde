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
 * @param inboxPrefix what the name of the worker's inbox queue begins with, so that deployments of
 *     one account differ: letters, digits, {@code -} and {@code _}
 * @param owner the worker's name: letters, digits, {@code -} and {@code _}
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
    String inboxPrefix,
    String owner,
    Optional<String> endpoint,
    Optional<String> key) {
  /** The usual time after which a silent worker loses its rooms. */
  public static final Duration VISIBILITY = Duration.ofSeconds(12);

  /** The usual time between heartbeats. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(4);

  /** The longest poll that SQS knows. */
  public static final Duration POLL = Duration.ofSeconds(20);

  /** SQS: what a queue's name may be. */
  private static final String QUEUE_NAME = "[A-Za-z0-9_-]{1,80}";

  public WorkerConfig {
    check(slots > 0, "slots must be at least 1");
    check(visibility.toSeconds() >= 2, "visibility must be at least 2 s");
    check(heartbeat.multipliedBy(2).compareTo(visibility) < 0, "two heartbeats must fit");
    String inbox = inboxName(inboxPrefix, duty, owner);
    check(
        inbox.matches(QUEUE_NAME),
        "inbox prefix, duty and owner make " + inbox + ", but must match " + QUEUE_NAME);
  }

  /** The name of the worker's own inbox queue, such as {@code colloquy-bot-4f2a}. */
  String inboxName() {
    return inboxName(inboxPrefix, duty, owner);
  }

  static String inboxName(String prefix, Duty duty, String owner) {
    return prefix + "-" + duty.name().toLowerCase(Locale.ROOT) + "-" + owner;
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
