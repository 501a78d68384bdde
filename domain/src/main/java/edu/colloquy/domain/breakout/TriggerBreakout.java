package edu.colloquy.domain.breakout;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionView;
import edu.colloquy.domain.work.ConductorInbox;
import java.time.InstantSource;
import java.util.List;

/**
 * Has the students of a session go to their breakout rooms. Twice does no more than once, but for
 * the word to the students, which is said again. Thread-safe.
 */
public final class TriggerBreakout {
  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final ConductorInbox conductors;
  private final RoomNotifier notifier;
  private final InstantSource clock;

  /** Over the stores, the way to the conductor, and the one place that pushes. */
  public TriggerBreakout(
      SessionRepository sessions,
      RoomRepository rooms,
      ConductorInbox conductors,
      RoomNotifier notifier,
      InstantSource clock) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.conductors = conductors;
    this.notifier = notifier;
    this.clock = clock;
  }

  /**
   * Triggers it.
   *
   * @return how many rooms are live, whose students are told
   * @throws ContractException NOT_FOUND when there is no such session, CONFLICT when it is over
   */
  public ServerMessage.BreakoutTriggered trigger(ClientMessage.TriggerBreakout which) {
    SessionId id = find(which).id();
    sessions.saveBreakoutTriggered(id, clock.instant());
    conductors.tell(id, room -> new WorkerCommand.TriggerBreakout(1, room.toString()));
    Session session = sessions.find(id).orElseThrow();
    List<Room> live =
        rooms.ofSession(id).stream().filter(room -> room.status() == RoomStatus.LIVE).toList();
    live.forEach(
        room ->
            notifier.push(
                new Audience.StudentOf(room.id()), SessionView.breakoutStarted(session, room)));
    return new ServerMessage.BreakoutTriggered(
        id.toString(), session.meeting().map(Meeting::id).orElse(""), live.size());
  }

  private Session find(ClientMessage.TriggerBreakout which) {
    Session session = which.sessionId().map(this::byId).orElseGet(() -> byMeeting(which));
    if (session.status().isOver()) {
      throw new ContractException(
          ErrorCode.CONFLICT, "session_id", "Session " + session.id() + " is over.");
    }
    return session;
  }

  private Session byId(String id) {
    return sessions
        .find(new SessionId(id))
        .orElseThrow(() -> ContractException.notFound("session", id));
  }

  private Session byMeeting(ClientMessage.TriggerBreakout which) {
    String meeting = which.meetingId().orElseThrow();
    return sessions
        .findByMeeting(meeting)
        .orElseThrow(() -> ContractException.notFound("session in meeting", meeting));
  }
}
