package edu.colloquy.domain.room;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/** Where rooms are kept; {@code SessionRepository.create} puts them there. Thread-safe. */
public interface RoomRepository {

  /** The room with an id, as it is stored now (strongly consistent). */
  Optional<Room> find(RoomId id);

  /** A session's rooms by number. */
  List<Room> ofSession(SessionId id);

  /** The newest room that was made for a student. */
  Optional<Room> newestOf(String studentId);

  /**
   * Moves a room on if it still has the status that the change starts from, and stores the change
   * as an event in the same transaction.
   *
   * @return false if its status is another by now
   */
  boolean apply(RoomChange change);

  /** The stored changes of a room, oldest first. */
  List<RoomChange> changes(RoomId id);

  /** Stores the room's avatar, which runs. */
  void saveAvatar(RoomId id, AvatarSession avatar);

  /** Notes that the room's avatar is stopped. */
  void saveAvatarStopped(RoomId id);
}
