package edu.colloquy.containers.botrunner.meeting;

import edu.colloquy.domain.breakout.BreakoutView;
import edu.colloquy.domain.breakout.Seen;

/**
 * What a bot sees and hears in a meeting. Called by one thread at a time, in order; calls must not
 * block.
 */
public interface MeetingListener {

  /**
   * What is said in the room in which the bot is, without its own voice.
   *
   * @param pcm PCM16 little-endian, mono, 16 kHz, 20 ms; the listener may keep it
   */
  default void heard(byte[] pcm) {}

  /**
   * Somebody is in the bot's room, because they came or it did.
   *
   * @param room its name; empty for the main session
   */
  void joined(Attendee who, String room);

  /** Somebody has left the bot's room. */
  void left(Attendee who, String room);

  /** The bot is in the meeting; told before anything else. */
  default void entered(Seen.Role role) {}

  /** The bot may do more or less than before. */
  default void roleChanged(Seen.Role role) {}

  /**
   * The bot is in another room than before.
   *
   * @param room its name; empty for the main session
   */
  default void moved(String room) {}

  /** To hosts: somebody waits to be let in. */
  default void waits(Attendee who) {}

  /** The breakout rooms were opened, or are being closed, or are closed. */
  default void roomStatusChanged(BreakoutView.Status status) {}

  /**
   * The seat is lost; the last of all.
   *
   * @param loss how
   */
  default void over(MeetingSeat.Loss loss) {}
}
