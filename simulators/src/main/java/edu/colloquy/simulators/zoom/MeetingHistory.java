package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was in a meeting, in which room and when, as reports about it tell later. Thread-safe. */
final class MeetingHistory {
  /** Nobody who goes from one breakout room to another stays in the main session for so long. */
  private static final Duration PASSING = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Map<String, Stay> inMeeting = new LinkedHashMap<>();
  private final Map<String, Stay> inRoom = new LinkedHashMap<>();
  private final List<Stay> meetingStays = new ArrayList<>();
  private final List<Stay> roomStays = new ArrayList<>();

  MeetingHistory(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A time that somebody spent in one place.
   *
   * @param userId the id they had there
   * @param roomUuid Zoom's id of the breakout room, empty for the main session
   * @param left when they left; in the present as long as they are there
   */
  record Stay(Participant who, int userId, String roomUuid, Instant came, Instant left) {
    Stay until(Instant time) {
      return new Stay(who, userId, roomUuid, came, time);
    }

    Duration lasted() {
      return Duration.between(came, left);
    }
  }

  synchronized void joined(Participant who) {
    inMeeting.put(who.uuid(), stay(who, who.mainUserId(), ""));
    inRoom.put(who.uuid(), stay(who, who.mainUserId(), ""));
  }

  synchronized void joinedRoom(Participant who) {
    leaveRoom(who);
    inRoom.put(who.uuid(), stay(who, who.userId(), who.roomUuid()));
  }

  /** Out of a breakout room: back in the main session, unless another room or the end follows. */
  synchronized void leftRoom(Participant who) {
    leaveRoom(who);
    inRoom.put(who.uuid(), stay(who, who.mainUserId(), ""));
  }

  synchronized void left(Participant who) {
    leaveRoom(who);
    Stay whole = inMeeting.remove(who.uuid());
    if (whole != null) {
      meetingStays.add(whole.until(clock.instant()));
    }
  }

  /** Each time somebody was in the meeting. */
  synchronized List<Stay> inMeeting() {
    return List.copyOf(meetingStays);
  }

  /** Each time somebody was in one room of it. */
  synchronized List<Stay> byRoom() {
    return List.copyOf(roomStays);
  }

  /** Who is in it now, and where. */
  synchronized List<Stay> present() {
    return List.copyOf(inRoom.values());
  }

  private Stay stay(Participant who, int userId, String roomUuid) {
    return new Stay(who, userId, roomUuid, clock.instant(), clock.instant());
  }

  private void leaveRoom(Participant who) {
    Stay ended = inRoom.remove(who.uuid());
    if (ended != null) {
      Stay stay = ended.until(clock.instant());
      if (!isOnItsWay(stay)) {
        roomStays.add(stay);
      }
    }
  }

  /** A moment in the main session after a breakout room is no stay there. */
  private boolean isOnItsWay(Stay stay) {
    return stay.roomUuid().isEmpty()
        && stay.lasted().compareTo(PASSING) < 0
        && roomStays.stream().anyMatch(earlier -> earlier.who() == stay.who());
  }
}
