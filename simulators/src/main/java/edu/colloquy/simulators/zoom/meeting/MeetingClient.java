package edu.colloquy.simulators.zoom.meeting;

/**
 * One participant's end of a meeting: a microphone, a loudspeaker and an eye on what happens.
 *
 * <p>Audio methods are called by the one pacer thread, every 20 ms each; events by whichever thread
 * caused them, in order. All must return at once.
 */
public interface MeetingClient {
  /** What this participant says in the 20 ms that begin now; {@code null} for nothing. */
  AudioFrame nextFrame();

  /** What this participant hears in these 20 ms; {@link AudioFrame#SILENCE} if nobody speaks. */
  void hear(AudioFrame frame);

  /** Something happened in the meeting that this participant can see. */
  void event(MeetingEvent event);
}
