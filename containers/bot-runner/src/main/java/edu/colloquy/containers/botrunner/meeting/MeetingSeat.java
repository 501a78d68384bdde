package edu.colloquy.containers.botrunner.meeting;

/** A bot's seat in a meeting. Thread-safe. */
public interface MeetingSeat {

  /**
   * Opens the breakout rooms, for everybody; does nothing if they are open.
   *
   * @throws edu.colloquy.domain.ServiceException when the bot is not host
   */
  void openBreakoutRooms() throws InterruptedException;

  /**
   * Moves to a breakout room; returns once inside.
   *
   * @throws edu.colloquy.domain.ServiceException when there is none of this name
   */
  void joinBreakoutRoom(String name) throws InterruptedException;

  /**
   * Says something, after what was said before; does not block.
   *
   * @param pcm PCM16 little-endian, mono, 16 kHz, whole frames of 20 ms
   */
  void sendAudio(byte[] pcm);

  /**
   * Waits until the seat is lost.
   *
   * @return whether the meeting goes on without it
   */
  boolean awaitLoss() throws InterruptedException;

  /** Leaves the meeting as one should; waits for at most two seconds until that is done. */
  void leave() throws InterruptedException;

  /** Is gone at once. */
  void vanish();
}
