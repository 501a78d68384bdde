package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsWork;

/** How work comes to workers. Thread-safe. */
public interface RtmsJobs {

  /** Has a worker follow a stream, or ask for one. */
  void send(RtmsWork work);
}
