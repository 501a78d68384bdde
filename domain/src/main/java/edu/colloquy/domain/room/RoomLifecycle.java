package edu.colloquy.domain.room;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import java.time.InstantSource;
import java.util.Optional;

/** Moves rooms along their transition table and tells who watches. Thread-safe. */
public final class RoomLifecycle {
  private final RoomRepository rooms;
  private final RoomNotifier notifier;
  private final InstantSource clock;

  /** A lifecycle over the stored rooms. */
  public RoomLifecycle(RoomRepository rooms, RoomNotifier notifier, InstantSource clock) {
    this.rooms = rooms;
    this.notifier = notifier;
    this.clock = clock;
  }

  /**
   * Lets a trigger act on a room.
   *
   * @param cause why, in words a professor understands; stored with the change
   * @return the change, or empty if the trigger changes nothing in the room's present status
   * @throws ContractException NOT_FOUND when there is no such room
   */
  public Optional<RoomChange> apply(RoomId id, RoomTrigger trigger, String cause) {
    while (true) {
      RoomStatus from = require(id).status();
      Optional<RoomChange> change =
          from.after(trigger)
              .map(to -> new RoomChange(id, from, to, trigger, cause, clock.instant()));
      if (change.isEmpty()) {
        return change;
      }
      if (rooms.apply(change.get())) {
        notifier.push(new Audience.RoomAudience(id), status(change.get()));
        return change;
      }
    }
  }

  /**
   * The room with an id.
   *
   * @throws ContractException NOT_FOUND when there is none
   */
  public Room require(RoomId id) {
    return rooms.find(id).orElseThrow(() -> ContractException.notFound("room", id.toString()));
  }

  private static ServerMessage status(RoomChange change) {
    return new ServerMessage.RoomStatus(
        change.room().toString(), change.to().name(), Optional.of(change.cause()), change.at());
  }
}
