package edu.colloquy.domain.rtms;

import java.util.Arrays;
import java.util.Optional;

/** Why Zoom ended a stream. (Zoom: RTMS data types, stop reasons.) */
public enum StopReason {
  HOST_STOPPED(1, "the host stopped it"),
  USER_STOPPED(2, "a user stopped it"),
  USER_LEFT(3, "the user for whom it ran left"),
  USER_EJECTED(4, "the user for whom it ran was removed"),
  HOST_DISABLED_APP(5, "the host disabled the app"),
  MEETING_ENDED(6, "the meeting ended"),
  STREAM_CANCELLED(7, "it was cancelled"),
  STREAM_REVOKED(8, "it was revoked; what it brought is to be deleted"),
  ALL_APPS_DISABLED(9, "all apps were disabled"),
  INTERNAL(10, "an internal failure of Zoom"),
  CONNECTION_TIMEOUT(11, "the connection timed out"),
  INSTANCE_INTERRUPTED(12, "the meeting's connection was interrupted"),
  SIGNALING_INTERRUPTED(13, "the signaling connection was interrupted"),
  DATA_INTERRUPTED(14, "the media connection was interrupted"),
  SIGNALING_CLOSED(15, "the app closed the signaling connection out of turn"),
  DATA_CLOSED(16, "the app closed the media connection out of turn"),
  EXIT_SIGNAL(17, "Zoom's server was told to exit"),
  AUTHENTICATION_FAILURE(18, "the app was not authenticated"),
  RECONNECTION_TIMED_OUT(19, "the app did not reconnect in time"),
  RECEIVER_CLOSED(20, "the app asked to close it"),
  ADMIN_DISABLED_APP(23, "an administrator disabled the app"),
  KEEP_ALIVE_TIMEOUT(24, "keep-alives were not answered");

  private final int code;
  private final String words;

  StopReason(int code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The reason with Zoom's number. */
  public static Optional<StopReason> of(int code) {
    return Arrays.stream(values()).filter(reason -> reason.code == code).findFirst();
  }

  /** A number in words. */
  public static String inWords(int code) {
    return of(code).map(reason -> reason.words).orElse("reason " + code) + " (" + code + ")";
  }

  /**
   * Whether a stream that ended so is to be started from scratch while its meeting goes on: a
   * connection failed, nobody wanted it ended. (Zoom: RTMS, failover and reconnection: 10 to 19 and
   * 24.)
   */
  public static boolean restarts(int code) {
    return code >= INTERNAL.code && code <= RECONNECTION_TIMED_OUT.code
        || code == KEEP_ALIVE_TIMEOUT.code;
  }
}
