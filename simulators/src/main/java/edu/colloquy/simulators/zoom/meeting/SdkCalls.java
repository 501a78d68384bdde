package edu.colloquy.simulators.zoom.meeting;

import java.util.List;
import java.util.Optional;

/**
 * What one participant can ask of the meeting, by the names of the Meeting SDK for Web (typings
 * 6.2.0). Every refusal carries the SDK's word for it. Thread-safe.
 */
public final class SdkCalls {
  private final LiveMeeting meeting;
  private final Participant caller;

  SdkCalls(LiveMeeting meeting, Participant caller) {
    this.meeting = meeting;
    this.caller = caller;
  }

  /** Makes breakout rooms, with these names; only while none are open. */
  public void createBreakoutRoom(List<String> names) throws MeetingRefused {
    synchronized (meeting) {
      rooms().create(names);
    }
  }

  /** Opens the breakout rooms, and moves or invites those who are assigned. */
  public void openBreakoutRooms(RoomOption option) throws MeetingRefused {
    synchronized (meeting) {
      rooms().open(option);
    }
  }

  /** Closes the breakout rooms: everyone is brought back, after a countdown if so opened. */
  public void closeBreakoutRooms() throws MeetingRefused {
    synchronized (meeting) {
      rooms().close();
    }
  }

  /** Assigns somebody in the main session to a room. */
  public void assignUserToBreakoutRoom(int userId, String roomId) throws MeetingRefused {
    synchronized (meeting) {
      rooms().assign(userId, roomId);
    }
  }

  /** Moves somebody from one open room to another. */
  public void moveUserToBreakoutRoom(int userId, String roomId) throws MeetingRefused {
    synchronized (meeting) {
      rooms().move(userId, roomId);
    }
  }

  /** Tells something to everybody in all rooms. */
  public void broadcast(String content) throws MeetingRefused {
    synchronized (meeting) {
      rooms().broadcast(content);
    }
  }

  /** All breakout rooms with who is assigned to each; to a participant, the one it is assigned. */
  public List<BreakoutRoomView> getBreakoutRooms() throws MeetingRefused {
    synchronized (meeting) {
      inside();
      Breakouts breakouts = meeting.breakouts();
      return breakouts.rooms().stream()
          .filter(
              room -> caller.role().controlsRooms() || breakouts.assignedTo(room).contains(caller))
          .map(room -> view(breakouts, room))
          .toList();
    }
  }

  /** Who is assigned to no room; host and co-hosts are not among them. */
  public List<BreakoutRoomView.Member> getUnassignedAttendeeList() throws MeetingRefused {
    synchronized (meeting) {
      Breakouts breakouts = rooms();
      return meeting.participants().stream()
          .filter(one -> !breakouts.isAssigned(one) && !one.role().controlsRooms())
          .map(one -> BreakoutRoomView.Member.of(one, false))
          .toList();
    }
  }

  /** How the breakout rooms stand. */
  public BreakoutStatus getBreakoutRoomStatus() throws MeetingRefused {
    synchronized (meeting) {
      inside();
      return meeting.breakouts().status();
    }
  }

  /** Goes to an open breakout room: a participant to the assigned one, a host to any. */
  public void joinBreakoutRoom(String roomId) throws MeetingRefused {
    synchronized (meeting) {
      inside();
      meeting.breakouts().join(caller, roomId);
    }
  }

  /** Goes back to the main session, if that is allowed. */
  public void leaveBreakoutRoom() throws MeetingRefused {
    synchronized (meeting) {
      inside();
      meeting.breakouts().leave(caller);
    }
  }

  /** Makes somebody else host; the caller is a participant from then on. */
  public void makeHost(int userId) throws MeetingRefused {
    synchronized (meeting) {
      host().makeHost(caller, userId);
    }
  }

  /** Makes somebody co-host. */
  public void makeCoHost(int userId) throws MeetingRefused {
    synchronized (meeting) {
      host().makeCoHost(userId);
    }
  }

  /** Lets everybody in who waits. */
  public void admitAll() throws MeetingRefused {
    synchronized (meeting) {
      rooms();
      meeting.waitingRoom().people().forEach(meeting::admit);
    }
  }

  /** Sends somebody to the waiting room, or lets somebody in who waits there. */
  public void putOnHold(int userId, boolean hold) throws MeetingRefused {
    synchronized (meeting) {
      rooms();
      if (hold) {
        meeting.hold(another(userId));
      } else {
        meeting.admit(
            waiting(userId)
                .orElseThrow(
                    () -> MeetingRefused.invalidParameters("Nobody waits as " + userId + ".")));
      }
    }
  }

  /** Removes somebody from the meeting or its waiting room, for good. */
  public void expel(int userId) throws MeetingRefused {
    synchronized (meeting) {
      rooms();
      Optional<Participant> waiting = waiting(userId);
      meeting.expel(waiting.isPresent() ? waiting.get() : another(userId));
    }
  }

  /** Becomes host of a meeting that has none. */
  public void claimHostWithHostKey(String hostKey) throws MeetingRefused {
    synchronized (meeting) {
      inside();
      meeting.claimHost(caller, hostKey);
    }
  }

  /** Ends the meeting for everyone. */
  public void endMeeting() throws MeetingRefused {
    synchronized (meeting) {
      host();
      meeting.end();
    }
  }

  private void inside() throws MeetingRefused {
    if (!meeting.seating().holds(caller)) {
      throw MeetingRefused.improperMeetingState("You are not in the meeting.");
    }
  }

  private Breakouts rooms() throws MeetingRefused {
    inside();
    if (!caller.role().controlsRooms()) {
      throw MeetingRefused.insufficientPrivileges("Only host and co-hosts may do this.");
    }
    return meeting.breakouts();
  }

  private Optional<Participant> waiting(int userId) {
    return meeting.waitingRoom().find(userId);
  }

  /** Somebody in the meeting who is neither the caller nor the host. */
  private Participant another(int userId) throws MeetingRefused {
    Participant who = meeting.hosts().person(userId);
    if (who == caller || who.role() == MeetingRole.HOST) {
      throw MeetingRefused.invalidOperation("Neither yourself nor the host.");
    }
    return who;
  }

  private Hosts host() throws MeetingRefused {
    inside();
    if (caller.role() != MeetingRole.HOST) {
      throw MeetingRefused.insufficientPrivileges("Only the host may do this.");
    }
    return meeting.hosts();
  }

  private static BreakoutRoomView view(Breakouts breakouts, BreakoutRoom room) {
    return new BreakoutRoomView(
        room.id(),
        room.name(),
        breakouts.assignedTo(room).stream()
            .map(one -> BreakoutRoomView.Member.of(one, room.room().holds(one)))
            .toList());
  }
}
