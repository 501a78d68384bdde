package edu.colloquy.integrations.zoom.rtms;

import java.util.Arrays;
import java.util.Optional;

/** What a handshake was answered with. (Zoom: RTMS data types, status codes.) */
enum StatusCode {
  OK(0, ""),
  INVALID_MESSAGE_TYPE(1),
  INVALID_STREAM_ID(2, "the stream is over or was never Zoom's"),
  INVALID_SIGNATURE(
      3,
      "check ZOOM_RTMS_CLIENT_ID and ZOOM_RTMS_CLIENT_SECRET: they must be those of the app that RTMS was started for"),
  INVALID_PAYLOAD(4),
  INVALID_EVENTS(5),
  INVALID_EVENT_TYPE(6),
  INVALID_MEDIA_TYPE(7),
  DUPLICATE_SIGNALING_REQUEST(8, "another connection to the stream is still open"),
  AUDIO_NOT_SUPPORTED(9, "add the scope meeting:read:meeting_audio to the RTMS app"),
  VIDEO_NOT_SUPPORTED(10, "add the scope meeting:read:meeting_video to the RTMS app"),
  DESKSHARE_NOT_SUPPORTED(11, "add the scope meeting:read:meeting_screenshare to the RTMS app"),
  TRANSCRIPT_NOT_SUPPORTED(12, "add the scope meeting:read:meeting_transcript to the RTMS app"),
  CHAT_NOT_SUPPORTED(13, "add the scope meeting:read:meeting_chat to the RTMS app"),
  INVALID_MEDIA_TYPE_VALUE(14),
  MEDIA_CONNECTIONS_EXIST(15, "all media connections of the stream are still open"),
  DUPLICATE_MEDIA_CONNECTION(16, "another media connection of the stream is still open"),
  INVALID_MEDIA_PARAMS(17),
  INVALID_AUDIO_PARAMS(18),
  INVALID_AUDIO_CONTENT_TYPE(19),
  INVALID_AUDIO_SAMPLE_RATE(20),
  INVALID_AUDIO_CHANNEL(21),
  INVALID_AUDIO_CODEC(22),
  INVALID_AUDIO_DATA_OPT(23),
  INVALID_AUDIO_SEND_RATE(24),
  INVALID_VIDEO_PARAMS(25),
  INVALID_VIDEO_CONTENT_TYPE(26),
  INVALID_VIDEO_CODEC(27),
  INVALID_VIDEO_RESOLUTION(28),
  INVALID_VIDEO_DATA_OPT(29),
  INVALID_VIDEO_FPS(30),
  INVALID_DESKSHARE_PARAMS(31),
  INVALID_DESKSHARE_CONTENT_TYPE(32),
  INVALID_DESKSHARE_CODEC(33),
  INVALID_DESKSHARE_RESOLUTION(34),
  INVALID_DESKSHARE_FPS(35),
  INVALID_TRANSCRIPT_PARAMS(36),
  INVALID_TRANSCRIPT_CONTENT_TYPE(37),
  INVALID_CHAT_PARAMS(38),
  INVALID_CHAT_CONTENT_TYPE(39),
  INVALID_SESSION_ID(40),
  INVALID_CLIENT_READY_ACK(41),
  INVALID_EVENT_SUBSCRIBE(42),
  INVALID_TRANSCRIPT_LANGUAGE(43),
  DUPLICATE_VIDEO_SUBSCRIPTION(44),
  INTERNAL_EXCEPTION(45, "Zoom failed");

  private final int code;
  private final String cure;

  StatusCode(int code) {
    this(code, "this client and Zoom disagree about the protocol; report it");
  }

  StatusCode(int code, String cure) {
    this.code = code;
    this.cure = cure;
  }

  /** The status with Zoom's number. */
  static Optional<StatusCode> of(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }

  /** Whether the same handshake may succeed later. */
  boolean passes() {
    return this == DUPLICATE_SIGNALING_REQUEST
        || this == MEDIA_CONNECTIONS_EXIST
        || this == DUPLICATE_MEDIA_CONNECTION
        || this == INTERNAL_EXCEPTION;
  }

  /**
   * A refusal in words, with what to do.
   *
   * @param code Zoom's number, perhaps one that is not known here
   * @param reason Zoom's own words, perhaps none
   */
  static String inWords(int code, String reason) {
    String said = reason.isBlank() ? "" : ", \"" + reason + "\"";
    return of(code)
        .map(status -> status + " (" + code + said + "): " + status.cure)
        .orElse("status " + code + said);
  }
}
