package edu.colloquy.containers.transcriber;

import edu.colloquy.domain.work.Lease;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The rooms whose conversations this transcriber holds. Thread-safe. */
final class HostedRooms {
  private final ConcurrentMap<String, HostedRoom> rooms = new ConcurrentHashMap<>();

  void add(HostedRoom room) {
    rooms.put(room.id(), room);
  }

  Optional<HostedRoom> find(String roomId) {
    return Optional.ofNullable(rooms.get(roomId));
  }

  void remove(HostedRoom room) {
    rooms.remove(room.id(), room);
  }

  /**
   * A write of a room was refused, for another worker has it: the conversation falls silent without
   * waiting for the next heartbeat. Called from within the conversation, so closed beside it.
   */
  void lost(Lease lease) {
    find(lease.room().toString())
        .filter(room -> room.lease().fence() == lease.fence())
        .ifPresent(
            room -> {
              remove(room);
              Thread.ofVirtual().name("close " + room.id()).start(room::handOver);
            });
  }
}
