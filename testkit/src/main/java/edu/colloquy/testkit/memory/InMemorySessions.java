package edu.colloquy.testkit.memory;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sessions and their rooms in memory. Thread-safe: one lock for all. */
public final class InMemorySessions implements SessionRepository, RoomRepository {
  private final Map<String, SessionId> linked = new HashMap<>();
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<RoomId, Room> rooms = new HashMap<>();
  private final List<SessionChange> sessionChanges = new ArrayList<>();
  private final List<RoomChange> roomChanges = new ArrayList<>();

  @Override
  public synchronized boolean create(Session session, List<Room> newRooms) {
    if (sessions.putIfAbsent(session.id(), session) != null) {
      return false;
    }
    newRooms.forEach(room -> rooms.put(room.id(), room));
    return true;
  }

  @Override
  public synchronized Optional<Session> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public synchronized Optional<Session> findByMeeting(String meeting) {
    return sessions.values().stream()
        .filter(session -> session.meeting().filter(of -> isNamed(of, meeting)).isPresent())
        .findFirst()
        .or(() -> Optional.ofNullable(linked.get(meeting)).map(sessions::get));
  }

  @Override
  public synchronized void linkMeeting(SessionId id, String uuid) {
    linked.put(uuid, id);
  }

  @Override
  public synchronized List<Session> ofProfessor(String professorId, int limit) {
    return sessions.values().stream()
        .filter(session -> session.professorId().equals(professorId))
        .sorted(Comparator.comparing(Session::createdAt).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean apply(SessionChange change) {
    Session session = sessions.get(change.session());
    if (session == null || session.status() != change.from()) {
      return false;
    }
    sessions.put(session.id(), Copies.after(session, change));
    sessionChanges.add(change);
    return true;
  }

  @Override
  public synchronized List<SessionChange> changes(SessionId id) {
    return sessionChanges.stream().filter(change -> change.session().equals(id)).toList();
  }

  @Override
  public synchronized Meeting saveMeeting(SessionId id, Meeting meeting) {
    update(id, session -> Copies.withMeeting(session, session.meeting().orElse(meeting)));
    return sessions.get(id).meeting().orElseThrow();
  }

  @Override
  public synchronized void saveEndWait(SessionId id, String token) {
    update(id, session -> Copies.withEndWait(session, token));
  }

  @Override
  public synchronized void saveBreakoutTriggered(SessionId id, Instant at) {
    update(id, session -> Copies.withBreakoutTriggered(session, at));
  }

  @Override
  public synchronized void saveReport(SessionId id, String reportUrl) {
    update(id, session -> Copies.withReport(session, reportUrl));
  }

  private static boolean isNamed(Meeting meeting, String numberOrUuid) {
    return meeting.id().equals(numberOrUuid) || meeting.uuid().equals(numberOrUuid);
  }

  private void update(SessionId id, UnaryOperator<Session> change) {
    if (sessions.computeIfPresent(id, (key, session) -> change.apply(session)) == null) {
      throw new IllegalArgumentException("There is no session " + id);
    }
  }

  @Override
  public synchronized Optional<Room> find(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  @Override
  public synchronized List<Room> ofSession(SessionId id) {
    return rooms.values().stream()
        .filter(room -> room.id().session().equals(id))
        .sorted(Comparator.comparingInt(room -> room.id().number()))
        .toList();
  }

  @Override
  public synchronized Optional<Room> newestOf(String studentId) {
    return rooms.values().stream()
        .filter(room -> room.studentId().equals(studentId))
        .max(Comparator.comparing(room -> sessions.get(room.id().session()).createdAt()));
  }

  @Override
  public synchronized boolean apply(RoomChange change) {
    Room room = rooms.get(change.room());
    if (room == null || room.status() != change.from()) {
      return false;
    }
    rooms.put(room.id(), Copies.after(room, change));
    roomChanges.add(change);
    return true;
  }

  @Override
  public synchronized List<RoomChange> changes(RoomId id) {
    return roomChanges.stream().filter(change -> change.room().equals(id)).toList();
  }

  @Override
  public synchronized void saveAvatar(RoomId id, AvatarSession avatar) {
    if (rooms.computeIfPresent(id, (key, room) -> Copies.withAvatar(room, avatar)) == null) {
      throw new IllegalArgumentException("There is no room " + id);
    }
  }

  @Override
  public synchronized void saveAvatarStopped(RoomId id) {
    if (rooms.computeIfPresent(id, (key, room) -> Copies.withAvatarStopped(room)) == null) {
      throw new IllegalArgumentException("There is no room " + id);
    }
  }
}
