package edu.colloquy.simulators.zoom.rtms;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** RTMS: MEDIA_DATA_TYPE, a bit each, so that one socket can carry several. */
public enum MediaType {
  AUDIO(1, StatusCode.AUDIO_NOT_SUPPORTED),
  /** Nobody in a simulated meeting has a camera: a socket for it can be had, and stays silent. */
  VIDEO(2, StatusCode.VIDEO_NOT_SUPPORTED),
  DESKSHARE(4, StatusCode.DESKSHARE_NOT_SUPPORTED),
  TRANSCRIPT(8, StatusCode.TRANSCRIPT_NOT_SUPPORTED),
  CHAT(16, StatusCode.CHAT_NOT_SUPPORTED);

  /** All that the app may have; a bit of its own, not the sum of the others. */
  static final int ALL = 32;

  private final int bit;
  private final StatusCode notSupported;

  MediaType(int bit, StatusCode notSupported) {
    this.bit = bit;
    this.notSupported = notSupported;
  }

  /** The key in {@code server_urls} and {@code media_params}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How a request for it is refused if the app lacks its scope. */
  StatusCode notSupported() {
    return notSupported;
  }

  /** The types of a sum of bits. */
  static Set<MediaType> in(int bits) {
    Set<MediaType> types = EnumSet.noneOf(MediaType.class);
    for (MediaType type : values()) {
      if ((bits & type.bit) != 0) {
        types.add(type);
      }
    }
    return types;
  }
}
