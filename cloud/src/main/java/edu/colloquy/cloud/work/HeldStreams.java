package edu.colloquy.cloud.work;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** The streams that a worker follows, and its slots for them. Thread-safe. */
final class HeldStreams {
  private final ConcurrentMap<String, HeldStream> byId = new ConcurrentHashMap<>();
  private final Semaphore slots;

  HeldStreams(int slots) {
    this.slots = new Semaphore(slots);
  }

  /** Waits for a slot, and takes those that are free beside it. */
  int takeSlots(int most) throws InterruptedException {
    slots.acquire();
    int taken = 1;
    while (taken < most && slots.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  void giveBackSlots(int count) {
    slots.release(count);
  }

  /** Adds a stream, unless it is here already; then gives the one that is. */
  Optional<HeldStream> add(HeldStream stream) {
    return Optional.ofNullable(byId.putIfAbsent(stream.job().streamId(), stream));
  }

  Collection<HeldStream> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }

  /** Waits until there is none. */
  synchronized void awaitNone() throws InterruptedException {
    while (!byId.isEmpty()) {
      wait();
    }
  }

  /** A stream that was not begun is not here any more; its slot is its taker's to give back. */
  synchronized void forget(HeldStream stream) {
    byId.remove(stream.job().streamId(), stream);
    notifyAll();
  }

  /** A stream that was followed is not any more. */
  void gone(HeldStream stream) {
    forget(stream);
    slots.release();
  }
}
