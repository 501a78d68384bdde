package edu.colloquy.local.cli;

/** Something that goes wrong on purpose during a demo. */
public enum DemoFault {
  /** A transcriber and later a bot-runner, both processes, get a SIGKILL. */
  KILL_WORKER("kill-worker"),
  /** One student's avatar cannot be created. */
  AVATAR_CREATE("avatar-create"),
  /** Zoom answers its first calls with HTTP 503. */
  ZOOM_5XX("zoom-5xx"),
  /** Zoom answers its first calls with HTTP 429. */
  ZOOM_429("zoom-429"),
  /** Zoom delivers webhooks twice, late and out of order, among forged and old ones. */
  WEBHOOK_REPLAY("webhook-replay"),
  /** The stream of the lecture loses its sockets. */
  RTMS_DROP("rtms-drop"),
  /** Deepgram drops every live stream once. */
  DEEPGRAM_DROP("deepgram-drop"),
  /** Queues and webhooks deliver everything twice. */
  DUPLICATE_DELIVERY("duplicate-delivery");

  private final String wireName;

  DemoFault(String wireName) {
    this.wireName = wireName;
  }

  /** The name as typed and as a simulator knows it. */
  public String wireName() {
    return wireName;
  }

  @Override
  public String toString() {
    return wireName;
  }
}
