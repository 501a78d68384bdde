package edu.colloquy.simulators.avatar.webrtc;

/** WebRTC cannot be had on this machine; the message says what it lacks. */
public final class WebRtcUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WebRtcUnavailable(Throwable cause) {
    super(
        "The avatar's picture needs WebRTC, whose native library does not load here: use Linux on"
            + " x86-64 with libpulse0, libx11-6 and libdbus-1-3, or listen to the voice by the"
            + " plain WebSocket",
        cause);
  }
}
