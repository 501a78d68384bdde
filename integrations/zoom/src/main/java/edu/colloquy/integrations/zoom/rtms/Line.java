package edu.colloquy.integrations.zoom.rtms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One of the two connections of a stream, as its machine sees it. Not thread-safe. */
final class Line {
  /** How far it is. */
  enum Stage {
    CLOSED,
    CONNECTING,
    SHAKING_HANDS,
    READY
  }

  private final Kind kind;
  private Stage stage = Stage.CLOSED;
  private int dial;
  private Instant deadline = Instant.MAX;

  /** Which of the two. */
  enum Kind {
    SIGNALING,
    MEDIA;

    /** The name in a sentence. */
    String inWords() {
      return this == SIGNALING ? "signaling" : "media";
    }
  }

  Line(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The number of its newest socket. */
  int dial() {
    return dial;
  }

  boolean is(Stage other) {
    return stage == other;
  }

  boolean isOpen() {
    return stage != Stage.CLOSED;
  }

  void dialled(int number, Instant now, Duration limit) {
    dial = number;
    stage = Stage.CONNECTING;
    deadline = now.plus(limit);
  }

  void shaking() {
    stage = Stage.SHAKING_HANDS;
  }

  void ready(Instant now, Duration keepAliveLimit) {
    stage = Stage.READY;
    deadline = now.plus(keepAliveLimit);
  }

  void keptAlive(Instant now, Duration keepAliveLimit) {
    if (stage == Stage.READY) {
      deadline = now.plus(keepAliveLimit);
    }
  }

  void closed() {
    stage = Stage.CLOSED;
    deadline = Instant.MAX;
  }

  /** When it will have been silent for too long. */
  Instant deadline() {
    return deadline;
  }

  /** Why it is taken to be lost, if its deadline has passed. */
  Optional<String> overdue(Instant now) {
    if (now.isBefore(deadline)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (stage) {
          case CONNECTING -> "Zoom's " + kind.inWords() + " server could not be connected in time";
          case SHAKING_HANDS -> "Zoom's " + kind.inWords() + " server did not answer in time";
          case READY -> "Zoom's " + kind.inWords() + " server sent no keep-alive";
          case CLOSED -> "closed";
        });
  }
}
