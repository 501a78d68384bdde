package edu.colloquy.integrations.zoom.rtms;

/** What a stream is asked for, the dearer first. (Zoom: RTMS, {@code media_type}.) */
enum Medium {
  TRANSCRIPT("transcript", 8, StatusCode.TRANSCRIPT_NOT_SUPPORTED),
  AUDIO("audio", 1, StatusCode.AUDIO_NOT_SUPPORTED);

  private final String wireName;
  private final int bit;
  private final StatusCode refusal;

  Medium(String wireName, int bit, StatusCode refusal) {
    this.wireName = wireName;
    this.bit = bit;
    this.refusal = refusal;
  }

  /** Its name among {@code server_urls} and {@code media_params}. */
  String wireName() {
    return wireName;
  }

  /** What a handshake is answered with when the app may not have it. */
  StatusCode refusal() {
    return refusal;
  }

  /** Its bit of {@code media_type}. */
  int bit() {
    return bit;
  }
}
