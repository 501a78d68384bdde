package edu.colloquy.simulators.students;

import edu.colloquy.simulators.zoom.meeting.MeetingEvent;

/** Where a student sits, and with how many others, as the meeting tells. For one thread. */
final class Seat {
  private String room = "";
  private int others;
  private boolean somebodyReturned;
  private boolean somebodyLeft;

  /** Takes notice of an event. */
  void notice(MeetingEvent event) {
    switch (event) {
      case MeetingEvent.Joined _,
          MeetingEvent.UserIsInWaitingRoom _,
          MeetingEvent.RoleChanged _,
          MeetingEvent.RoomStatusChanged _,
          MeetingEvent.BreakoutRoomInvited _,
          MeetingEvent.BroadcastMessage _,
          MeetingEvent.Removed _,
          MeetingEvent.MeetingEnded _ -> {}
      case MeetingEvent.BreakoutRoomJoined joined -> enter(joined.name());
      case MeetingEvent.MainSessionJoined _, MeetingEvent.WaitingRoomEntered _ -> enter("");
      case MeetingEvent.ParticipantJoined _ -> {
        others++;
        somebodyReturned |= somebodyLeft;
        somebodyLeft = false;
      }
      case MeetingEvent.ParticipantLeft _ -> {
        others--;
        somebodyLeft = true;
      }
    }
  }

  String room() {
    return room;
  }

  /** Whether this is a breakout room with somebody else in it. */
  boolean inCompany() {
    return !room.isEmpty() && others > 0;
  }

  /** Whether somebody left this room and came back since this was last asked. */
  boolean takeReturn() {
    boolean returned = somebodyReturned;
    somebodyReturned = false;
    return returned;
  }

  private void enter(String name) {
    room = name;
    others = 0;
    somebodyLeft = false;
    somebodyReturned = false;
  }
}
