package edu.colloquy.simulators.zoom.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who sits in which room, and who is told when that changes. Changed under its meeting's lock; the
 * pacer reads the rooms at any time.
 */
final class Seating {
  // Zoom counts user ids of a meeting in these steps.
  private static final int FIRST_USER_ID = 16_778_240;
  private static final int USER_ID_STEP = 1024;

  private final MeetingObserver observer;
  private final Room mainSession = Room.mainSession();
  private volatile List<Room> rooms = List.of(mainSession);
  private int nextUserId = FIRST_USER_ID;

  Seating(MeetingObserver observer) {
    this.observer = observer;
  }

  /** The main session, then the breakout rooms. */
  List<Room> rooms() {
    return rooms;
  }

  void addRooms(Collection<Room> more) {
    rooms = Stream.concat(rooms.stream(), more.stream()).toList();
  }

  /** Everybody who is in, main session first, then room by room. */
  List<Participant> people() {
    return rooms.stream().flatMap(room -> Stream.of(room.people())).toList();
  }

  boolean holds(Participant participant) {
    return participant.room().holds(participant);
  }

  boolean inMainSession(Participant participant) {
    return mainSession.holds(participant);
  }

  Optional<Participant> find(int userId) {
    return people().stream().filter(one -> one.userId() == userId).findFirst();
  }

  int newUserId() {
    int id = nextUserId;
    nextUserId += USER_ID_STEP;
    return id;
  }

  /** Lets somebody into the main session. */
  void enter(Participant newcomer) {
    newcomer
        .client()
        .event(new MeetingEvent.Joined(newcomer.userId(), newcomer.uuid(), newcomer.role()));
    enter(newcomer, mainSession, newcomer.mainUserId());
    observer.joined(newcomer);
  }

  /** Moves somebody to a breakout room; tells them once more if they are there. */
  void move(Participant participant, BreakoutRoom next) {
    if (participant.room() != next.room()) {
      exit(participant, participant.attendee().userName() + " left to join a breakout room.");
      participant.enter(next.room(), newUserId());
      participant.client().event(next.joinedBy(participant));
      introduce(participant);
      observer.joinedRoom(participant);
    } else {
      participant.client().event(next.joinedBy(participant));
    }
  }

  /** Moves somebody back to the main session. */
  void moveToMainSession(Participant participant) {
    if (!inMainSession(participant)) {
      exit(participant, participant.attendee().userName() + " left to join the main session.");
      participant.client().event(new MeetingEvent.MainSessionJoined(participant.mainUserId()));
      enter(participant, mainSession, participant.mainUserId());
    }
  }

  /** Takes somebody out of the meeting. */
  void remove(Participant participant, String reason) {
    exit(participant, reason);
    observer.left(participant, participant.roomName(), reason);
  }

  private void enter(Participant participant, Room room, int userId) {
    participant.enter(room, userId);
    introduce(participant);
  }

  private static void introduce(Participant participant) {
    Room room = participant.room();
    room.add(participant);
    room.introduceTo(participant);
    room.tellOthers(participant, MeetingEvent.joined(participant, room));
  }

  private void exit(Participant participant, String reason) {
    Room room = participant.room();
    room.remove(participant);
    room.tellOthers(participant, MeetingEvent.left(participant, room));
    if (!room.isMainSession()) {
      observer.leftRoom(participant, room.uuid(), reason);
    }
  }
}
