package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import java.util.function.Consumer;

/** Where streams come from. Thread-safe. */
public interface RtmsSource {

  /**
   * Follows a stream from now on: connects, and connects again whenever that is lost. Returns at
   * once.
   *
   * @param events told one at a time, in order; must not block
   */
  RtmsConnection follow(RtmsJob job, Consumer<RtmsEvent> events);
}
