package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.rest.NewProfessor;
import edu.colloquy.contract.rest.NewStudent;
import edu.colloquy.domain.Ids;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.people.Student;
import java.time.Instant;
import java.util.List;

/** /api/professors, /api/students, /api/registered-students. */
final class PeopleRoutes {

  record Professors(List<Professor> professors) {}

  record Students(List<Student> students) {}

  record RegisteredStudents(List<RegisteredStudent> students) {}

  record RegisteredStudent(String studentId, String name, String email, Instant registeredAt) {}

  private final PeopleRepository people;

  PeopleRoutes(PeopleRepository people) {
    this.people = people;
  }

  Object professors(HttpRequest request) {
    return new Professors(people.professors());
  }

  Object addProfessor(HttpRequest request) {
    NewProfessor wish = request.body(NewProfessor.class);
    Professor professor =
        new Professor(
            Ids.next("prof"),
            wish.name(),
            wish.email(),
            wish.zoomUserId(),
            wish.avatarId(),
            wish.voiceId(),
            wish.persona());
    people.save(professor);
    return HttpAnswer.json(201, professor);
  }

  Object students(HttpRequest request) {
    return new Students(people.students());
  }

  Object addStudent(HttpRequest request) {
    NewStudent wish = request.body(NewStudent.class);
    Student wanted = new Student(Ids.next("stu"), wish.name(), wish.email());
    Student stored = people.saveIfAbsent(wanted);
    return HttpAnswer.json(stored.equals(wanted) ? 201 : 200, stored);
  }

  Object registered(HttpRequest request) {
    return new RegisteredStudents(
        people.registrations().stream()
            .map(
                registration ->
                    new RegisteredStudent(
                        registration.student().id(),
                        registration.student().name(),
                        registration.student().email(),
                        registration.at()))
            .toList());
  }
}
