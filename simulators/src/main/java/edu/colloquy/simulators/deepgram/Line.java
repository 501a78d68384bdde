package edu.colloquy.simulators.deepgram;

/** The client's end of a live stream. Calls after its end have no effect. */
interface Line {
  /** Hands a text message to the socket. */
  void send(String json);

  /** Closes the socket once all that was handed over has been sent. */
  void close(int code, String reason);
}
