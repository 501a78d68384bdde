package edu.colloquy.simulators.zoom.meeting;

import java.time.Instant;

/** Somebody who is, or was, in a meeting. Thread-safe. */
public final class Participant {
  private final LiveMeeting meeting;
  private final Attendee attendee;
  private final boolean host;
  private final MeetingClient client;
  private final int mainUserId;
  private final String uuid = ZoomUuid.random();
  private final Instant joinedAt = Instant.now();
  private volatile Room room;
  private volatile int userId;

  Participant(
      LiveMeeting meeting, Attendee attendee, boolean host, MeetingClient client, int userId) {
    this.meeting = meeting;
    this.attendee = attendee;
    this.host = host;
    this.client = client;
    this.mainUserId = userId;
    this.userId = userId;
  }

  /** How they presented themselves. */
  public Attendee attendee() {
    return attendee;
  }

  /** Whether they may open breakout rooms. */
  public boolean host() {
    return host;
  }

  /** Zoom's {@code participant_uuid}: the same in all rooms of this meeting. */
  public String uuid() {
    return uuid;
  }

  /** Zoom's {@code user_id}: a new one in each room. */
  public int userId() {
    return userId;
  }

  /** The {@code user_id} they have in the main session. */
  public int mainUserId() {
    return mainUserId;
  }

  /** When they entered the meeting. */
  public Instant joinedAt() {
    return joinedAt;
  }

  /** The name of the room they are in, empty for the main session. */
  public String roomName() {
    return room.name();
  }

  /** Zoom's {@code breakout_room_uuid} of the room they are in. */
  public String roomUuid() {
    return room.uuid();
  }

  /**
   * Opens the pre-assigned breakout rooms and moves everybody to theirs; does nothing more where
   * they are open.
   *
   * @throws MeetingRefused if this participant is not the host, or no rooms were planned
   */
  public void openBreakoutRooms() throws MeetingRefused {
    meeting.openBreakoutRooms(this);
  }

  /**
   * Goes into a breakout room.
   *
   * @throws MeetingRefused if rooms are not open, or none has this name
   */
  public void joinBreakoutRoom(String name) throws MeetingRefused {
    meeting.joinBreakoutRoom(this, name);
  }

  /** Leaves the meeting by choice; does nothing for one who left already. */
  public void leave() {
    meeting.leave(this, "left the meeting.");
  }

  /** Leaves the meeting because the connection is gone. */
  public void disconnected() {
    meeting.leave(this, "got disconnected from the meeting.");
  }

  MeetingClient client() {
    return client;
  }

  Room room() {
    return room;
  }

  void enter(Room next, int userIdThere) {
    room = next;
    userId = userIdThere;
  }
}
