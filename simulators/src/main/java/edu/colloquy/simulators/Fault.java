package edu.colloquy.simulators;

/** Misbehaviour that a simulator shows on request. */
public enum Fault {
  /** LiveAvatar refuses to create the sessions of one avatar, with HTTP 500, every time. */
  AVATAR_CREATE("avatar-create"),
  /** Zoom answers the next three API calls with HTTP 503. */
  ZOOM_5XX("zoom-5xx"),
  /** Zoom answers the first three API calls with HTTP 429, too many a second. */
  ZOOM_429("zoom-429"),
  /**
   * Zoom delivers every webhook twice, some late and out of order, and an attacker sends the end of
   * the meeting, once under a forged signature and once with an old timestamp.
   */
  WEBHOOK_REPLAY("webhook-replay"),
  /** Deepgram drops every live stream once, in the middle of an utterance, with close code 1011. */
  DEEPGRAM_DROP("deepgram-drop"),
  /**
   * Every RTMS stream loses its media sockets once in the middle of speech, and later its
   * signalling socket once.
   */
  RTMS_DROP("rtms-drop");

  private final String wireName;

  Fault(String wireName) {
    this.wireName = wireName;
  }

  /** The name as given on the command line. */
  public String wireName() {
    return wireName;
  }
}
