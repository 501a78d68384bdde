package edu.colloquy.simulators;

import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The mishaps that the next answers of a service suffer, one each, in order. Thread-safe. */
public final class Mishaps {
  private final Queue<Mishap> waiting = new ConcurrentLinkedQueue<>();

  /** Lets the next answers go wrong, one each. */
  public void next(Mishap... mishaps) {
    waiting.addAll(Arrays.asList(mishaps));
  }

  /** The mishap that befalls the answer that is asked for now. */
  public Optional<Mishap> draw() {
    return Optional.ofNullable(waiting.poll());
  }
}
