package edu.colloquy.simulators.avatar.livekit;

import java.util.concurrent.ThreadLocalRandom;

/** LiveKit's ids: what kind of thing it is, and twelve letters and digits. */
final class Sid {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int LENGTH = 12;

  private Sid() {}

  static String room() {
    return next("RM_");
  }

  static String participant() {
    return next("PA_");
  }

  static String track() {
    return next("TR_");
  }

  private static String next(String kind) {
    StringBuilder sid = new StringBuilder(kind);
    ThreadLocalRandom.current()
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(index -> sid.append(ALPHABET.charAt(index)));
    return sid.toString();
  }
}
