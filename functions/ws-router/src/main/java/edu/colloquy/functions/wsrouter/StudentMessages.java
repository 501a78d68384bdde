package edu.colloquy.functions.wsrouter;

import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.RegisterStudent;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;

/** Messages of and about students. */
final class StudentMessages {
  private final PeopleRepository people;
  private final RegisterStudent registerStudent;
  private final StudentTokens tokens;
  private final SessionLifecycle sessions;

  StudentMessages(
      PeopleRepository people,
      RegisterStudent registerStudent,
      StudentTokens tokens,
      SessionLifecycle sessions) {
    this.people = people;
    this.registerStudent = registerStudent;
    this.tokens = tokens;
    this.sessions = sessions;
  }

  ServerMessage list() {
    return new ServerMessage.StudentsList(
        people.students().stream()
            .map(
                student ->
                    new ServerMessage.StudentView(student.id(), student.name(), student.email()))
            .toList());
  }

  ServerMessage register(ClientMessage.RegisterStudent register, String connection) {
    RegisterStudent.Registered registered =
        registerStudent.register(register.name(), register.email(), connection);
    return new ServerMessage.StudentRegistered(
        registered.student().id(),
        tokens.issue(registered.student()),
        registered.room().map(this::whereWanted));
  }

  private ServerMessage.SessionRef whereWanted(Room room) {
    Session session = sessions.require(room.id().session());
    return new ServerMessage.SessionRef(
        session.id().toString(),
        room.id().toString(),
        session.topic(),
        session.meeting().map(Meeting::joinUrl));
  }
}
