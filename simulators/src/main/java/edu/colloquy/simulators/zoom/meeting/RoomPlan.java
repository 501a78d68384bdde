package edu.colloquy.simulators.zoom.meeting;

import java.util.List;

/**
 * A breakout room as planned when the meeting was scheduled.
 *
 * @param name the room's name
 * @param participants e-mails of those who are to be moved there
 */
public record RoomPlan(String name, List<String> participants) {
  public RoomPlan {
    participants = List.copyOf(participants);
  }
}
