package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.meeting.Meeting;
import java.time.Duration;
import java.util.List;

/**
 * A meeting as Zoom has it now.
 *
 * @param started whether it is going on
 * @param rooms the breakout rooms that were planned; REST does not know who is in them
 */
public record ZoomMeeting(
    Meeting meeting, String topic, Duration duration, boolean started, List<Room> rooms) {
  public ZoomMeeting {
    rooms = List.copyOf(rooms);
  }

  /**
   * A planned breakout room.
   *
   * @param participants e-mails of the Zoom accounts that were assigned to it
   */
  public record Room(String name, List<String> participants) {
    public Room {
      participants = List.copyOf(participants);
    }
  }
}
