package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.meeting.presence.BreakoutRoom.Evidence;
import edu.colloquy.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

/** What is known of a meeting's breakout rooms. */
record BreakoutRooms(List<BreakoutRoom> all) {

  Optional<BreakoutRoom> find(String uuid) {
    return all.stream().filter(it -> it.uuid().equals(uuid)).findFirst();
  }

  /** The room that this is, if that is known. */
  Optional<RoomId> roomOf(String uuid) {
    return find(uuid).flatMap(BreakoutRoom::room);
  }

  /** Whether a room's bot sits in another breakout room than this. */
  boolean isElsewhere(RoomId room, String uuid) {
    return roomOf(uuid).isEmpty()
        && all.stream()
            .filter(it -> it.evidence() == Evidence.BOT)
            .anyMatch(it -> it.room().filter(room::equals).isPresent());
  }

  /** What it tells of a breakout room that somebody who belongs into a room was seen there. */
  BreakoutRoom seenBy(Optional<RoomId> belongsInto, String uuid) {
    Optional<RoomId> told =
        belongsInto.filter(
            room -> all.stream().noneMatch(it -> it.room().filter(room::equals).isPresent()));
    return new BreakoutRoom(uuid, told, told.isPresent() ? Evidence.STUDENT : Evidence.NOBODY);
  }
}
