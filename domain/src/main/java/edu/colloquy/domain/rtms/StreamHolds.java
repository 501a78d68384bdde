package edu.colloquy.domain.rtms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which worker follows which stream: one at a time, for Zoom takes one connection. Thread-safe. */
public interface StreamHolds {

  /**
   * Takes hold of a stream that nobody holds, or whose holder let it lapse, or holds on to it.
   *
   * @param owner the worker
   * @return the stream as it is stored now; empty if another worker holds it, or it is not its
   *     meeting's newest
   */
  Optional<RtmsStream> hold(String meetingUuid, String streamId, String owner, Duration term);

  /** Until when a stream is held, if it is. */
  Optional<Instant> heldUntil(String meetingUuid);

  /** Lets a stream go; does nothing if it is another worker's. */
  void letGo(String meetingUuid, String owner);
}
