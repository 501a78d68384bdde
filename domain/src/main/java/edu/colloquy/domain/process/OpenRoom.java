package edu.colloquy.domain.process;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.delivery.AvatarSwitch;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionView;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a room to life: its avatar first, and the word to its student last. Thread-safe. */
public final class OpenRoom {
  private static final Logger log = LoggerFactory.getLogger(OpenRoom.class);
  private static final int REPORTS = 30;

  private final SessionLifecycle sessions;
  private final RoomLifecycle lifecycle;
  private final RoomRepository rooms;
  private final AvatarSwitch avatars;
  private final RoomNotifier notifier;

  /** Over the stores, the rooms' avatars, and the one place that pushes. */
  public OpenRoom(
      SessionLifecycle sessions,
      RoomLifecycle lifecycle,
      RoomRepository rooms,
      AvatarSwitch avatars,
      RoomNotifier notifier) {
    this.sessions = sessions;
    this.lifecycle = lifecycle;
    this.rooms = rooms;
    this.avatars = avatars;
    this.notifier = notifier;
  }

  /**
   * Starts the room's avatar, unless it is started and has not been stopped since, or the session's
   * tutors are to appear without.
   *
   * @throws SessionEnding when the session wants no rooms any more
   */
  public void startAvatar(RoomId id) {
    Session session = sessions.require(id.session());
    if (!session.status().wantsRooms()) {
      throw new SessionEnding(id.session());
    }
    lifecycle.apply(id, RoomTrigger.STARTED, "Starting.");
    if (session.avatarMode() == AvatarMode.AVATAR) {
      avatars.on(id);
    }
  }

  /**
   * The avatar could not be started: the room goes on, and its tutor speaks without. It is tried
   * again while the room lives.
   *
   * @param reason in words a professor understands
   */
  public void withoutAvatar(RoomId id, String reason) {
    notifier.push(
        new Audience.RoomAudience(id),
        new ServerMessage.Alert(
            id.toString(), "technical", reason + ". The tutor goes on by voice."));
  }

  /**
   * The room has ears and bot, and an avatar if there is to be one: tells the professor, and the
   * student unless students wait for TRIGGER_BREAKOUT.
   */
  public void joined(RoomId id) {
    lifecycle.apply(id, RoomTrigger.JOINED, appearance(lifecycle.require(id)));
    progress(id);
    Room room = lifecycle.require(id);
    Session session = sessions.require(id.session());
    if (room.status() != RoomStatus.LIVE || !session.studentsMove()) {
      return;
    }
    notifier.push(new Audience.StudentOf(id), SessionView.breakoutStarted(session, room));
  }

  /**
   * The room could not be brought to life; the others go on. Its avatar is stopped if it has one;
   * if that fails, it is tried again when the session ends.
   *
   * @param reason in words a professor understands
   */
  public void gaveUp(RoomId id, String reason) {
    lifecycle.apply(id, RoomTrigger.GAVE_UP, reason);
    progress(id);
    try {
      avatars.off(id);
    } catch (ServiceException e) {
      log.warn("The avatar of {}, which was given up, runs on: {}", id, e.getMessage());
    }
  }

  private String appearance(Room room) {
    return switch (sessions.require(room.id().session()).avatarMode()) {
      case AVATAR ->
          room.avatar().isPresent() && !room.avatarStopped()
              ? "Avatar, ears and bot are in."
              : "Ears and bot are in; the tutor speaks without an avatar until one can be started.";
      case VOICE -> "Ears and bot are in; the tutor speaks without an avatar.";
      case TEXT -> "Ears and bot are in; the tutor writes.";
    };
  }

  /** A class of any size hears about thirty times how far it is: each time every room is read. */
  private void progress(RoomId id) {
    int step = Math.ceilDiv(sessions.require(id.session()).roomCount(), REPORTS);
    if (id.number() % step != 0) {
      return;
    }
    List<Room> all = rooms.ofSession(id.session());
    int settled = (int) all.stream().filter(room -> room.status().isSettled()).count();
    notifier.push(
        new Audience.Watchers(id.session()),
        new ServerMessage.SessionProgress(id.session().toString(), "rooms", settled, all.size()));
  }
}
