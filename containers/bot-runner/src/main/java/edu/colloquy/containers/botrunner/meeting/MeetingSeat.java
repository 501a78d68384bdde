package edu.colloquy.containers.botrunner.meeting;

/** A bot's seat in a meeting. Thread-safe. */
public interface MeetingSeat {

  /** How a seat is lost. */
  enum Loss {
    /** The connection broke; the bot may join again. */
    CONNECTION,
    /** A host removed the bot; Zoom does not let it in again. */
    REMOVED,
    /** The meeting is over. */
    MEETING_OVER
  }

  /**
   * Waits until a host has sent the bot to this breakout room, and it is inside.
   *
   * @throws edu.colloquy.domain.ServiceException when that takes longer than a minute
   */
  void awaitBreakoutRoom(String name) throws InterruptedException;

  /** What the bot can do with the breakout rooms if it is host or co-host. */
  BreakoutControl breakoutRooms();

  /**
   * Says something, after what was said before; does not block.
   *
   * @param pcm PCM16 little-endian, mono, 16 kHz, whole frames of 20 ms
   */
  void sendAudio(byte[] pcm);

  /** Waits until the seat is lost. */
  Loss awaitLoss() throws InterruptedException;

  /**
   * Leaves the meeting as one should; waits for at most two seconds until that is done. By the host
   * this ends the meeting for everyone.
   */
  void leave() throws InterruptedException;

  /** Is gone at once, as if the connection were lost: the meeting goes on. */
  void vanish();
}
