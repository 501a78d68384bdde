package edu.colloquy.domain.process;

import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.delivery.AvatarSwitch;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import java.time.Duration;

/**
 * Starts and stops the avatars of rooms, which are paid for as long as they run, and keeps which a
 * room has. Thread-safe.
 */
public final class RoomAvatars implements AvatarSwitch {
  private static final Duration SPARE = Duration.ofMinutes(10);

  private final SessionLifecycle sessions;
  private final RoomLifecycle lifecycle;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final AvatarProvider avatars;

  /** Over the stores and the avatar provider. */
  public RoomAvatars(
      SessionLifecycle sessions,
      RoomLifecycle lifecycle,
      RoomRepository rooms,
      PeopleRepository people,
      AvatarProvider avatars) {
    this.sessions = sessions;
    this.lifecycle = lifecycle;
    this.rooms = rooms;
    this.people = people;
    this.avatars = avatars;
  }

  /**
   * {@inheritDoc}
   *
   * @throws SessionEnding when the session wants no rooms any more
   */
  @Override
  public AvatarSession on(RoomId id) {
    Session session = sessions.require(id.session());
    if (!session.status().wantsRooms()) {
      throw new SessionEnding(id.session());
    }
    Room room = lifecycle.require(id);
    if (room.avatar().isPresent() && !room.avatarStopped()) {
      return room.avatar().get();
    }
    AvatarSession started =
        avatars.start(
            new AvatarRequest(
                id,
                people.professor(session.professorId()).flatMap(Professor::avatarId),
                session.duration().plus(SPARE),
                room.avatar().map(AvatarSession::id)));
    rooms.saveAvatar(id, started);
    return started;
  }

  @Override
  public void off(RoomId id) {
    new AvatarStop(rooms, avatars).stop(lifecycle.require(id));
  }
}
