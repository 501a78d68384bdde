package edu.colloquy.containers.botrunner.meeting;

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
  void heard(byte[] pcm);

  /**
   * Somebody is in the bot's room, because they came or it did.
   *
   * @param room its name; empty for the main session
   */
  void joined(Attendee who, String room);

  /** Somebody has left the bot's room. */
  void left(Attendee who, String room);
}
