package edu.colloquy.contract.jobs;

import edu.colloquy.contract.Json;

/** What is to be done for RTMS: one message on the queue {@code rtms-streams}. */
public sealed interface RtmsWork permits RtmsJob, RtmsStart {

  /**
   * Reads a message body: one that names a stream is of that stream, another asks for one.
   *
   * @throws edu.colloquy.contract.ContractException when it is neither
   */
  static RtmsWork parse(String body) {
    return Json.tree(body).has("stream_id")
        ? Json.read(body, RtmsJob.class)
        : Json.read(body, RtmsStart.class);
  }
}
