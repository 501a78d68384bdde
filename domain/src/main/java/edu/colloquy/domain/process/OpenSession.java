package edu.colloquy.domain.process;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.HostArrangement;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.meeting.MeetingRequest.BreakoutRoom;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.session.SessionView;
import java.util.List;
import java.util.Optional;

/**
 * Makes the meeting of a session, and announces the session once its rooms have settled.
 * Thread-safe.
 */
public final class OpenSession {
  private final SessionLifecycle lifecycle;
  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final MeetingProvider meetings;
  private final HostArrangement arrangement;
  private final RoomNotifier notifier;

  /** Over the stores, the meeting provider, and the one place that pushes. */
  public OpenSession(
      SessionLifecycle lifecycle,
      SessionRepository sessions,
      RoomRepository rooms,
      PeopleRepository people,
      MeetingProvider meetings,
      HostArrangement arrangement,
      RoomNotifier notifier) {
    this.lifecycle = lifecycle;
    this.sessions = sessions;
    this.rooms = rooms;
    this.people = people;
    this.meetings = meetings;
    this.arrangement = arrangement;
    this.notifier = notifier;
  }

  /**
   * Makes the meeting with a breakout room for each student, unless it is made.
   *
   * @return the rooms; none if the session is to end already
   */
  public List<RoomId> createMeeting(SessionId id) {
    Session session = lifecycle.require(id);
    if (!session.status().wantsRooms()) {
      return List.of();
    }
    List<Room> all = rooms.ofSession(id);
    if (session.meeting().isEmpty()) {
      progress(id, "meeting", 0, all.size());
      Meeting made = meetings.create(request(session, all));
      if (!sessions.saveMeeting(id, made).id().equals(made.id())) {
        meetings.end(made);
      }
    }
    progress(id, "rooms", 0, all.size());
    return all.stream().map(Room::id).toList();
  }

  /**
   * Tells the professor what has become of the rooms.
   *
   * @return whether students are to be tutored now
   */
  public boolean announce(SessionId id) {
    List<Room> all = rooms.ofSession(id);
    boolean anyLive = all.stream().anyMatch(room -> room.status() == RoomStatus.LIVE);
    if (!anyLive) {
      lifecycle.apply(id, SessionTrigger.CREATION_FAILED, "No room could be brought to life.");
      return false;
    }
    lifecycle.apply(id, SessionTrigger.ROOMS_SETTLED, "Every room is live or has failed.");
    Session session = lifecycle.require(id);
    notifier.push(new Audience.Watchers(id), SessionView.created(session, all));
    return session.status().wantsRooms();
  }

  private MeetingRequest request(Session session, List<Room> all) {
    Optional<Professor> professor = people.professor(session.professorId());
    return new MeetingRequest(
        session.id(),
        session.topic(),
        session.duration(),
        professor.flatMap(arrangement::owner),
        all.stream().map(room -> breakoutRoom(session, room)).toList(),
        professor.flatMap(arrangement::alternativeHost));
  }

  /** Zoom moves who is pre-assigned as soon as rooms are open, and they are opened for the bots. */
  private static BreakoutRoom breakoutRoom(Session session, Room room) {
    return new BreakoutRoom(room.name(), session.studentsMove() ? room.studentEmail() : "");
  }

  private void progress(SessionId id, String step, int done, int total) {
    notifier.push(
        new Audience.Watchers(id),
        new ServerMessage.SessionProgress(id.toString(), step, done, total));
  }
}
