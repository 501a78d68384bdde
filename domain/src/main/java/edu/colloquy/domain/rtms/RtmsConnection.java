package edu.colloquy.domain.rtms;

/** A stream that is followed. Thread-safe. */
public interface RtmsConnection extends AutoCloseable {

  /**
   * What is kept of the stream by now: of an interruption or an offer that is newer than its
   * connections it makes new ones.
   */
  void learn(RtmsStream stream);

  /** Leaves the stream as it is; no event comes any more. */
  @Override
  void close();
}
