package edu.colloquy.simulators.avatar;

/** Who makes the avatar's voice, and how it is told what to say. */
enum Mode {
  /** LiveAvatar LITE: audio comes over a WebSocket. */
  LITE,
  /** LiveAvatar FULL: text comes as data in the room, on topic {@code agent-control}. */
  FULL,
  /** HeyGen's Interactive Avatar, LiveAvatar's forerunner: text comes by REST. */
  INTERACTIVE
}
