package edu.colloquy.integrations.avatar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What is to be said once a lost line is back: at most 30 s of audio. Not thread-safe. */
final class Backlog {
  private static final int MAX_BYTES = 30 * 24_000 * Short.BYTES;

  private final Deque<LiteCommand> commands = new ArrayDeque<>();
  private int audioBytes;

  /** Keeps a command; audio for which there is no room is dropped. */
  void add(LiteCommand command) {
    int bytes = command.audioBytes();
    if (audioBytes + bytes <= MAX_BYTES) {
      audioBytes += bytes;
      commands.addLast(command);
    }
  }

  /** Forgets everything. */
  void clear() {
    commands.clear();
    audioBytes = 0;
  }

  /** Hands out everything, oldest first, and is empty. */
  void drain(Consumer<LiteCommand> to) {
    commands.forEach(to);
    clear();
  }
}
