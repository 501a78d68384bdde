package edu.colloquy.cloud.work;

import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** The rooms of a worker and its free slots. Thread-safe. */
final class HeldRooms {
  private final ConcurrentMap<RoomId, HeldRoom> rooms = new ConcurrentHashMap<>();
  private final Semaphore slots;
  private volatile long busyAt = System.nanoTime();

  HeldRooms(int slots) {
    this.slots = new Semaphore(slots);
  }

  /**
   * Takes slots, as many as are free, and waits if there are none.
   *
   * @return how many, at least 1
   */
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

  /** Adds a room; returns the one that is there already, if so. */
  Optional<HeldRoom> add(HeldRoom room) {
    return Optional.ofNullable(rooms.putIfAbsent(room.id(), room));
  }

  void remove(HeldRoom room) {
    rooms.remove(room.id(), room);
    busyAt = System.nanoTime();
  }

  Optional<HeldRoom> find(String roomId) {
    return Optional.ofNullable(rooms.get(RoomId.parse(roomId)));
  }

  Collection<HeldRoom> all() {
    return List.copyOf(rooms.values());
  }

  /** How long there has been no room. */
  Duration idle() {
    return rooms.isEmpty() ? Duration.ofNanos(System.nanoTime() - busyAt) : Duration.ZERO;
  }
}
