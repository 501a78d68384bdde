package edu.colloquy.simulators.zoom.meeting;

import java.time.Instant;

/** Somebody who is, was, or waits to be, in a meeting. Thread-safe. */
public final class Participant {
  private final LiveMeeting meeting;
  private final Attendee attendee;
  private final HostClaim claim;
  private final MeetingClient client;
  private final int mainUserId;
  private final String uuid = ZoomUuid.random();
  private final Instant joinedAt = Instant.now();
  private volatile MeetingRole role = MeetingRole.PARTICIPANT;
  private volatile Room room;
  private volatile int userId;

  Participant(
      LiveMeeting meeting, Attendee attendee, HostClaim claim, MeetingClient client, int userId) {
    this.meeting = meeting;
    this.attendee = attendee;
    this.claim = claim;
    this.client = client;
    this.mainUserId = userId;
    this.userId = userId;
    this.room = Room.nowhere();
  }

  /** How they presented themselves. */
  public Attendee attendee() {
    return attendee;
  }

  /** What they may do. */
  public MeetingRole role() {
    return role;
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

  /** When they came to the meeting's door. */
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

  /** What they can ask of the meeting. */
  public SdkCalls calls() {
    return new SdkCalls(meeting, this);
  }

  /**
   * Leaves the meeting by choice, as {@code leaveMeeting}: by the host it ends the meeting for
   * everyone. Does nothing for one who left already.
   */
  public void leave() {
    meeting.leave(this);
  }

  /** Is gone because the connection is: the meeting goes on, also without its host. */
  public void disconnected() {
    meeting.lose(this);
  }

  HostClaim claim() {
    return claim;
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

  /** Is in the waiting room again, with no right but to wait. */
  void waits() {
    enter(Room.nowhere(), mainUserId);
    role = MeetingRole.PARTICIPANT;
  }

  void becomes(MeetingRole next) {
    role = next;
  }
}
