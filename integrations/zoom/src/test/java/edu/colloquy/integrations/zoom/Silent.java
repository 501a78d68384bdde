package edu.colloquy.integrations.zoom;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;

/** Somebody in a meeting who neither speaks nor listens. */
final class Silent implements MeetingClient {
  @Override
  public AudioFrame nextFrame() {
    return null;
  }

  @Override
  public void hear(AudioFrame frame) {}

  @Override
  public void event(MeetingEvent event) {}
}
