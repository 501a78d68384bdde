package edu.colloquy.simulators.zoom.rtms;

/** RTMS: RTMS_STREAM_STATE; the wire has its ordinal. Nothing here pauses a stream. */
enum StreamState {
  INACTIVE,
  ACTIVE,
  INTERRUPTED,
  TERMINATING,
  TERMINATED
}
