package edu.colloquy.domain.people;

import edu.colloquy.domain.Ids;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionRepository;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes in a student's client that says who it is, and finds the room it belongs to. Thread-safe.
 */
public final class RegisterStudent {

  /**
   * What came of it.
   *
   * @param room the room of a session that is not over, if there is one
   */
  public record Registered(Student student, Optional<Room> room) {}

  private final PeopleRepository people;
  private final RoomRepository rooms;
  private final SessionRepository sessions;
  private final ConnectionRepository connections;
  private final InstantSource clock;

  /** Over the stores it reads and writes. */
  public RegisterStudent(
      PeopleRepository people,
      RoomRepository rooms,
      SessionRepository sessions,
      ConnectionRepository connections,
      InstantSource clock) {
    this.people = people;
    this.rooms = rooms;
    this.sessions = sessions;
    this.connections = connections;
    this.clock = clock;
  }

  /** Registers the client that speaks over a connection. */
  public Registered register(String name, String email, String connectionId) {
    Student student = people.saveIfAbsent(new Student(Ids.next("stu"), name, email));
    people.register(new Registration(student, connectionId, clock.instant()));
    Optional<Room> room = rooms.newestOf(student.id()).filter(this::isWanted);
    room.ifPresent(found -> connections.subscribe(Connection.student(connectionId, found.id())));
    return new Registered(student, room);
  }

  private boolean isWanted(Room room) {
    return sessions
        .find(room.id().session())
        .filter(session -> session.status().wantsRooms())
        .isPresent();
  }
}
