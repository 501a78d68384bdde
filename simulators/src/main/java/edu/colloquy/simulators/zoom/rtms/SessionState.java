package edu.colloquy.simulators.zoom.rtms;

/** RTMS: RTMS_SESSION_STATE; the wire has its ordinal. */
enum SessionState {
  INACTIVE,
  INITIALIZE,
  STARTED,
  PAUSED,
  RESUMED,
  STOPPED
}
