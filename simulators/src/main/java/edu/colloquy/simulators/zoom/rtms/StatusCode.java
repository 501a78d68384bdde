package edu.colloquy.simulators.zoom.rtms;

import java.util.Locale;

/** RTMS: RTMS_STATUS_CODE, as far as it is used here. */
enum StatusCode {
  OK(0),
  INVALID_MESSAGE_TYPE(1),
  INVALID_STREAM_ID(2),
  INVALID_SIGNATURE(3),
  INVALID_PAYLOAD(4),
  INVALID_MEDIA_TYPE(7),
  DUPLICATE_SIGNALING_REQUEST(8),
  AUDIO_NOT_SUPPORTED(9),
  VIDEO_NOT_SUPPORTED(10),
  DESKSHARE_NOT_SUPPORTED(11),
  TRANSCRIPT_NOT_SUPPORTED(12),
  CHAT_NOT_SUPPORTED(13),
  MEDIA_TYPE_INVALID_VALUE(14),
  ALL_MEDIA_CONNECTIONS_EXIST(15),
  DUPLICATE_MEDIA_CONNECTION(16),
  INVALID_AUDIO_PARAMS(18),
  INVALID_AUDIO_CONTENT_TYPE(19),
  INVALID_AUDIO_SAMPLE_RATE(20),
  INVALID_AUDIO_CHANNEL(21),
  INVALID_AUDIO_CODEC(22),
  INVALID_AUDIO_DATA_OPT(23),
  INVALID_AUDIO_SEND_RATE(24),
  INVALID_TRANSCRIPT_PARAMS(36),
  INVALID_TRANSCRIPT_CONTENT_TYPE(37),
  INVALID_SESSION_ID(40),
  INVALID_TRANSCRIPT_SOURCE_LANGUAGE(43);

  private final int code;

  StatusCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** {@code reason} on the wire: empty for a success. */
  String reason() {
    return this == OK ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
