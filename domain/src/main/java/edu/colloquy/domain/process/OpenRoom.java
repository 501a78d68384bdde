package edu.colloquy.domain.process;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionView;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a room to life: its avatar first, and the word to its student last. Thread-safe. */
public final class OpenRoom {
  private static final Logger log = LoggerFactory.getLogger(OpenRoom.class);
  private static final Duration SPARE = Duration.ofMinutes(10);
  private static final int REPORTS = 30;

  private final SessionLifecycle sessions;
  private final RoomLifecycle lifecycle;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final AvatarProvider avatars;
  private final AvatarStop avatarStop;
  private final RoomNotifier notifier;

  /** Over the stores, the avatar provider, and the one place that pushes. */
  public OpenRoom(
      SessionLifecycle sessions,
      RoomLifecycle lifecycle,
      RoomRepository rooms,
      PeopleRepository people,
      AvatarProvider avatars,
      RoomNotifier notifier) {
    this.sessions = sessions;
    this.lifecycle = lifecycle;
    this.rooms = rooms;
    this.people = people;
    this.avatars = avatars;
    this.avatarStop = new AvatarStop(rooms, avatars);
    this.notifier = notifier;
  }

  /**
   * Starts the room's avatar, unless it is started and has not been stopped since.
   *
   * @throws SessionEnding when the session wants no rooms any more
   */
  public void startAvatar(RoomId id) {
    Session session = sessions.require(id.session());
    if (!session.status().wantsRooms()) {
      throw new SessionEnding(id.session());
    }
    lifecycle.apply(id, RoomTrigger.STARTED, "Starting the avatar.");
    Room room = lifecycle.require(id);
    if (room.avatar().isEmpty() || room.avatarStopped()) {
      AvatarSession avatar =
          avatars.start(
              new AvatarRequest(
                  id,
                  people.professor(session.professorId()).flatMap(Professor::avatarId),
                  session.duration().plus(SPARE)));
      rooms.saveAvatar(id, avatar);
    }
  }

  /**
   * The room has avatar, ears and bot: tells the professor, and the student unless students wait
   * for TRIGGER_BREAKOUT.
   */
  public void joined(RoomId id) {
    lifecycle.apply(id, RoomTrigger.JOINED, "Avatar, ears and bot are in.");
    progress(id);
    Room room = lifecycle.require(id);
    Session session = sessions.require(id.session());
    if (room.status() != RoomStatus.LIVE || room.avatar().isEmpty() || !session.studentsMove()) {
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
      avatarStop.stop(lifecycle.require(id));
    } catch (ServiceException e) {
      log.warn("The avatar of {}, which was given up, runs on: {}", id, e.getMessage());
    }
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
