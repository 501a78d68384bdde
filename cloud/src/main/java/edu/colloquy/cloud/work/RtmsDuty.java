package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.rtms.RtmsStream;

/** What a worker does for RTMS streams. Called for many streams at once. */
public interface RtmsDuty {

  /** A stream that is being followed. Thread-safe. */
  interface Following extends AutoCloseable {

    /** What is stored of the stream by now. */
    void learn(RtmsStream stream);

    /** Stops, once what came is stored; the stream goes on without. */
    @Override
    void close();
  }

  /**
   * Follows a stream until it is closed; returns at once.
   *
   * @param ended called when there is nothing more to follow, from any thread
   */
  Following follow(RtmsJob job, Runnable ended);

  /**
   * Asks for a stream; may take seconds, and may be done twice.
   *
   * @throws edu.colloquy.domain.ServiceException when it is to be tried again
   */
  void start(RtmsStart wanted);

  /**
   * A stream was asked for often enough.
   *
   * @param reason why the last attempt failed, in words
   */
  void giveUp(RtmsStart wanted, String reason);
}
