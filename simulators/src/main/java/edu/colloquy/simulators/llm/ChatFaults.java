package edu.colloquy.simulators.llm;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The faults that wait for the next requests, one each, in order. Thread-safe. */
public final class ChatFaults {
  private final Queue<ChatFault> next = new ConcurrentLinkedQueue<>();

  /** Has the next requests go wrong in these ways. */
  public void next(ChatFault... faults) {
    next.addAll(List.of(faults));
  }

  Optional<ChatFault> take() {
    return Optional.ofNullable(next.poll());
  }
}
