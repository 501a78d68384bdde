package edu.colloquy.domain.notice;

/** What was pushed while a client was away. Thread-safe. */
public interface MissedPushes {

  /**
   * Sends a connection again what it missed, with the numbers that it had: everything but interim
   * transcripts, as far back as it is kept.
   *
   * @param after the number of the last push that it has
   */
  void replay(Connection connection, long after);
}
