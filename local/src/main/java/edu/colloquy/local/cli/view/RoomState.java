package edu.colloquy.local.cli.view;

import java.util.Locale;

/** What a room's status means to somebody who watches. */
enum RoomState {
  STARTING("◌"),
  LIVE("●"),
  FAILED("✗"),
  ENDED("○");

  private final String mark;

  RoomState(String mark) {
    this.mark = mark;
  }

  String mark() {
    return mark;
  }

  static RoomState of(RoomView room) {
    return switch (word(room)) {
      case "live" -> LIVE;
      case "failed" -> FAILED;
      case "ended", "closed", "stopped", "left" -> ENDED;
      default -> STARTING;
    };
  }

  /** The status as it is shown: in small letters. */
  static String word(RoomView room) {
    return room.status().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
