package edu.colloquy.domain.process;

import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionProcess;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.session.SessionView;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import java.util.List;
import java.util.Optional;

/**
 * Waits for a session's end and undoes what was made for it, each thing whatever becomes of the
 * others. Thread-safe.
 */
public final class CloseSession {

  /**
   * Whom to tell that a room is over.
   *
   * @param botInbox the queue of the worker that holds the bot, if one does
   * @param streamInbox the queue of the worker that hears and answers, if one does
   */
  public record Holders(Optional<String> botInbox, Optional<String> streamInbox) {}

  private final SessionLifecycle lifecycle;
  private final SessionRepository sessions;
  private final RoomLifecycle roomLifecycle;
  private final RoomRepository rooms;
  private final LeaseRepository leases;
  private final SessionProcess process;
  private final MeetingProvider meetings;
  private final AvatarStop avatarStop;
  private final RoomNotifier notifier;

  /** Over the stores, the providers whose things are undone, and the one place that pushes. */
  public CloseSession(
      SessionLifecycle lifecycle,
      SessionRepository sessions,
      RoomLifecycle roomLifecycle,
      RoomRepository rooms,
      LeaseRepository leases,
      SessionProcess process,
      MeetingProvider meetings,
      AvatarProvider avatars,
      RoomNotifier notifier) {
    this.lifecycle = lifecycle;
    this.sessions = sessions;
    this.roomLifecycle = roomLifecycle;
    this.rooms = rooms;
    this.leases = leases;
    this.process = process;
    this.meetings = meetings;
    this.avatarStop = new AvatarStop(rooms, avatars);
    this.notifier = notifier;
  }

  /** Notes the token by which the process waits; ends the wait at once if the end was asked for. */
  public void awaitEnd(SessionId id, String token) {
    sessions.saveEndWait(id, token);
    Session session = lifecycle.require(id);
    if (session.status() != SessionStatus.LIVE) {
      process.end(token, session.statusCause().orElse("The session is to end."));
    }
  }

  /**
   * The end has come, or the session could not be made.
   *
   * @param trigger what brought it about, where the session does not know already
   * @return the rooms that are to be closed
   */
  public List<RoomId> begin(SessionId id, SessionTrigger trigger, String cause) {
    lifecycle.apply(id, trigger, cause);
    return rooms.ofSession(id).stream().map(Room::id).toList();
  }

  /** Who holds a room just now. */
  public Holders holders(RoomId id) {
    return new Holders(
        leases.holder(id, Duty.BOT).map(Lease::inbox),
        leases.holder(id, Duty.STREAM).map(Lease::inbox));
  }

  /**
   * Stops a room's avatar and closes the room, the latter in any case.
   *
   * @throws edu.colloquy.domain.ServiceException when the avatar cannot be stopped
   */
  public void closeRoom(RoomId id) {
    Room room = roomLifecycle.require(id);
    try {
      avatarStop.stop(room);
    } finally {
      roomLifecycle.apply(id, RoomTrigger.CLOSED, "The session is over.");
    }
  }

  /** Ends the meeting. */
  public void endMeeting(SessionId id) {
    lifecycle.require(id).meeting().ifPresent(meetings::end);
  }

  /**
   * Everything is undone, though the session may not have been told of its end: tells everybody.
   */
  public void tornDown(SessionId id) {
    lifecycle.apply(id, SessionTrigger.END_REQUESTED, "Its process broke off.");
    Optional<String> reason = lifecycle.require(id).statusCause();
    if (lifecycle.apply(id, SessionTrigger.TORN_DOWN, reason.orElse("Undone.")).isPresent()) {
      notifier.push(
          new Audience.Everyone(id), SessionView.ended(lifecycle.require(id), rooms.ofSession(id)));
    }
  }
}
