package edu.colloquy.simulators.zoom.rtms;

/** RTMS: RTMS_EVENT_TYPE, as far as such things happen in a simulated meeting. */
enum EventType {
  FIRST_PACKET_TIMESTAMP(1),
  ACTIVE_SPEAKER_CHANGE(2),
  PARTICIPANT_JOIN(3),
  PARTICIPANT_LEAVE(4),
  MEDIA_CONNECTION_INTERRUPTED(7);

  private final int number;

  EventType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
