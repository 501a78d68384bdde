package edu.colloquy.simulators.zoom.meeting;

import java.util.List;

/**
 * What was decided about a meeting when it was scheduled.
 *
 * @param rooms its breakout rooms, with whom is pre-assigned to each
 * @param maxRooms how many breakout rooms the account may have in a meeting
 * @param waitingRoom whether the host lets people in one by one
 * @param joinBeforeHost whether people may be in before there is a host
 * @param hostKey the digits by which somebody in a meeting without a host becomes it
 */
public record MeetingPlan(
    List<RoomPlan> rooms,
    int maxRooms,
    boolean waitingRoom,
    boolean joinBeforeHost,
    String hostKey) {
  public MeetingPlan {
    rooms = List.copyOf(rooms);
  }
}
