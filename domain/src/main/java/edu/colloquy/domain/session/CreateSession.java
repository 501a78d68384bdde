package edu.colloquy.domain.session;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Registration;
import edu.colloquy.domain.people.Student;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.LectureContextRepository;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a professor's wish for a session: checks it, stores it, sets it going. Thread-safe. */
public final class CreateSession {
  private final PeopleRepository people;
  private final SessionRepository sessions;
  private final LectureContextRepository lectures;
  private final RoomRepository rooms;
  private final ConnectionRepository connections;
  private final SessionProcess process;
  private final InstantSource clock;

  /** Over the stores it reads and writes, and the process it starts. */
  public CreateSession(
      PeopleRepository people,
      SessionRepository sessions,
      RoomRepository rooms,
      LectureContextRepository lectures,
      ConnectionRepository connections,
      SessionProcess process,
      InstantSource clock) {
    this.people = people;
    this.sessions = sessions;
    this.lectures = lectures;
    this.rooms = rooms;
    this.connections = connections;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Creates a session and starts its life. The same wish under the same request id, sent again,
   * gives the same session as long as that is not over. (Clients count their requests from 1, so
   * the id alone, or one of yesterday, tells no request from another.)
   *
   * @param connectionId the client's connection: it watches the session from now on
   * @param requestId the client's name for its request, which the session's creation will answer
   * @return the session as it is once the client watches it: new, or made earlier and perhaps live
   * @throws ContractException NOT_FOUND when professor or a student is unknown
   */
  public Session create(
      ClientMessage.CreateSession wish, String connectionId, Optional<String> requestId) {
    if (people.professor(wish.professorId()).isEmpty()) {
      throw new ContractException(
          ErrorCode.NOT_FOUND, "professor_id", "There is no professor " + wish.professorId() + ".");
    }
    SessionId id = requestId.map(request -> idOf(wish, request)).orElseGet(SessionId::next);
    Session wanted = session(id, wish);
    sessions.create(wanted, roomsOf(id, wish.studentIds(), wanted.createdAt()));
    connectProfessor(id, connectionId, requestId);
    connectStudents(id);
    Session session = sessions.find(id).orElseThrow();
    process.start(session);
    return session;
  }

  private void connectProfessor(SessionId id, String connectionId, Optional<String> requestId) {
    Connection watcher =
        connections.find(connectionId, id).orElse(Connection.watcher(connectionId, id));
    connections.subscribe(
        requestId
            .map(
                request ->
                    watcher.awaiting("SESSION_CREATED", request).awaiting("SESSION_ENDED", request))
            .orElse(watcher));
  }

  private Session session(SessionId id, ClientMessage.CreateSession wish) {
    Instant now = clock.instant();
    Optional<LectureContext> lecture = lectures.current();
    return new Session(
        id,
        wish.professorId(),
        wish.topic(),
        Duration.ofMinutes(wish.duration()),
        lecture.map(LectureContext::inWords),
        wish.studentIds().size(),
        now,
        SessionStatus.CREATING,
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        wish.openRooms().orElse(OpenRooms.AUTO),
        Optional.empty(),
        lecture.map(LectureContext::problems).orElse(List.of()),
        wish.avatarMode(),
        wish.spendCapUsd());
  }

  private List<Room> roomsOf(SessionId id, List<String> studentIds, Instant now) {
    List<Room> rooms = new ArrayList<>();
    for (String studentId : studentIds) {
      Student student =
          people
              .student(studentId)
              .orElseThrow(
                  () ->
                      new ContractException(
                          ErrorCode.NOT_FOUND,
                          "student_ids",
                          "There is no student " + studentId + "."));
      RoomId roomId = new RoomId(id, rooms.size() + 1);
      rooms.add(
          new Room(
              roomId,
              "Room " + roomId.number(),
              student.id(),
              student.name(),
              student.email(),
              RoomStatus.PENDING,
              Optional.empty(),
              now,
              Optional.empty(),
              false));
    }
    return rooms;
  }

  /** From now on the clients of the students hear of this session. */
  private void connectStudents(SessionId id) {
    Map<String, String> clients =
        people.registrations().stream()
            .collect(
                Collectors.toMap(
                    registration -> registration.student().id(), Registration::connectionId));
    rooms.ofSession(id).stream()
        .filter(room -> clients.containsKey(room.studentId()))
        .forEach(
            room ->
                connections.subscribe(
                    Connection.student(clients.get(room.studentId()), room.id())));
  }

  /** The first id of this request whose session is not over. */
  private SessionId idOf(ClientMessage.CreateSession wish, String requestId) {
    String key =
        String.join(
            "\n",
            wish.professorId(),
            requestId,
            wish.duration().toString(),
            wish.topic(),
            wish.openRooms().map(OpenRooms::name).orElse(""),
            wish.avatarMode().name(),
            wish.spendCapUsd().map(BigDecimal::toPlainString).orElse(""),
            String.join("\n", wish.studentIds()));
    return IntStream.iterate(1, attempt -> attempt + 1)
        .mapToObj(attempt -> idOf(attempt + "\n" + key))
        .filter(id -> sessions.find(id).filter(found -> found.status().isOver()).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static SessionId idOf(String key) {
    UUID hash = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return new SessionId("ses_" + hash.toString().replace("-", "").substring(0, 16));
  }
}
