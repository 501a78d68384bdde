package edu.colloquy.domain.conversation;

import edu.colloquy.domain.turntaking.TurnTakingSettings;
import java.time.Duration;

/**
 * The times of a conversation.
 *
 * @param avatarGrace so long after its last sound an avatar may take to report the end
 * @param turns the waiting times of turn-taking
 * @param speed how many ms of turn-taking go by in one; more than 1 in tests alone
 */
record Pace(Duration avatarGrace, TurnTakingSettings turns, int speed) {
  static final Pace LIVE = new Pace(Duration.ofSeconds(10), TurnTakingSettings.DEFAULTS, 1);

  /** The time of turn-taking, which never goes back. */
  long nowMs() {
    return System.nanoTime() / 1_000 * speed / 1_000;
  }

  /** How long it really takes until so many ms of it went by. */
  Duration until(long ms) {
    return Duration.ofNanos(Math.max(0, ms) * 1_000_000 / speed);
  }
}
