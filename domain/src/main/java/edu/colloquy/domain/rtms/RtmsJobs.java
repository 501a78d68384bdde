package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsJob;

/** How streams come to workers. Thread-safe. */
public interface RtmsJobs {

  /** Has a worker follow a stream. */
  void send(RtmsJob job);
}
