package edu.colloquy.simulators.zoom.rtms;

import java.net.URI;

/** Whoever tells the app of streams by webhook. Must return at once. */
public interface RtmsNotices {
  /** {@code meeting.rtms_started}: a stream is there, or is to be connected to anew. */
  void started(StreamedMeeting meeting, String streamId, URI signalingUrl);

  /** {@code meeting.rtms_interrupted}: the signalling connection was lost. */
  void interrupted(StreamedMeeting meeting, String streamId);

  /** {@code meeting.rtms_stopped}. */
  void stopped(StreamedMeeting meeting, String streamId, StopReason reason);
}
