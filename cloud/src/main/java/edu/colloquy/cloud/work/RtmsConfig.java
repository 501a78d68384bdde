package edu.colloquy.cloud.work;

import java.time.Duration;

/**
 * How a worker takes RTMS streams up.
 *
 * @param queueUrl where the streams are
 * @param deadLetterUrl where messages go that cannot be read
 * @param slots how many streams at once
 * @param visibility after so long without a heartbeat another worker takes a stream up; whole
 *     seconds, at least 2
 * @param heartbeat how often streams are held on to; two must fit
 * @param poll how long a receive waits for a message, at most 20 s
 * @param owner the worker's name
 */
public record RtmsConfig(
    String queueUrl,
    String deadLetterUrl,
    int slots,
    Duration visibility,
    Duration heartbeat,
    Duration poll,
    String owner) {
  public RtmsConfig {
    if (slots < 1
        || visibility.toSeconds() < 2
        || heartbeat.multipliedBy(2).compareTo(visibility) >= 0) {
      throw new IllegalArgumentException(
          "RTMS configuration: at least one slot, a visibility of 2 s, two heartbeats within it");
    }
  }

  /** Somewhat shorter than the message is hidden, so that whoever sees it can have the stream. */
  Duration term() {
    return visibility.minusSeconds(1);
  }
}
