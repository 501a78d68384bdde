package edu.colloquy.simulators.avatar;

import java.util.Arrays;

/** Why a session ended, in the words of LiveAvatar's {@code end_reason}. */
enum EndReason {
  USER_CLOSED,
  USER_DISCONNECTED,
  IDLE_TIMEOUT,
  MAX_DURATION_REACHED,
  SERVER_ERROR;

  /** The reason that a stop request names; one that is missing or unknown means USER_CLOSED. */
  static EndReason ofRequest(String reason) {
    return Arrays.stream(values())
        .filter(known -> known.name().equals(reason))
        .findFirst()
        .orElse(USER_CLOSED);
  }
}
