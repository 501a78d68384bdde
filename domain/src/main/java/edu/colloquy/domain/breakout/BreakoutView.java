package edu.colloquy.domain.breakout;

import java.util.List;
import java.util.Optional;

/**
 * The breakout rooms of a meeting as its host reads them.
 *
 * @param unassigned who is in the main session and belongs to no room
 */
public record BreakoutView(Status status, List<OpenRoom> rooms, List<Member> unassigned) {
  public BreakoutView {
    rooms = List.copyOf(rooms);
    unassigned = List.copyOf(unassigned);
  }

  /** How the rooms stand; Meeting SDK: getBreakoutRoomStatus, 1 to 4. */
  public enum Status {
    NOT_STARTED,
    IN_PROGRESS,
    CLOSING,
    CLOSED
  }

  /**
   * One of the rooms.
   *
   * @param id Zoom's id of the room in this meeting
   * @param members who is assigned to it
   */
  public record OpenRoom(String id, String name, List<Member> members) {
    public OpenRoom {
      members = List.copyOf(members);
    }
  }

  /**
   * Somebody in such a list.
   *
   * @param inRoom whether they have arrived
   */
  public record Member(String uuid, int userId, String name, boolean inRoom) {}

  /** The room of this name. */
  Optional<OpenRoom> named(String name) {
    return rooms.stream().filter(room -> room.name().equals(name)).findFirst();
  }

  /** The same rooms at another stage. */
  BreakoutView at(Status other) {
    return new BreakoutView(other, rooms, unassigned);
  }
}
