package edu.colloquy.simulators.zoom.rtms;

/** A handshake is refused with a status code. */
final class HandshakeRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final StatusCode status;

  HandshakeRefused(StatusCode status) {
    super(status.reason());
    this.status = status;
  }

  StatusCode status() {
    return status;
  }
}
