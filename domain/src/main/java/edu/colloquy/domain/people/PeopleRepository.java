package edu.colloquy.domain.people;

import java.util.List;
import java.util.Optional;

/** Where professors and students are kept. Thread-safe. */
public interface PeopleRepository {

  /** Stores a professor; one with the same id is replaced. */
  void save(Professor professor);

  /** The professor with an id. */
  Optional<Professor> professor(String id);

  /** All professors, by name. */
  List<Professor> professors();

  /**
   * Stores a student unless one with the same e-mail address (in any case) is there.
   *
   * @return the student that is stored now
   */
  Student saveIfAbsent(Student student);

  /** The student with an id. */
  Optional<Student> student(String id);

  /** The student with an e-mail address, in any case. */
  Optional<Student> studentByEmail(String email);

  /** All students, by name. */
  List<Student> students();

  /** Stores that a student's client is there; a later one of the same student replaces it. */
  void register(Registration registration);

  /** The clients that have registered and not gone, by student name. */
  List<Registration> registrations();

  /** Forgets the registration that came over a connection, if any. */
  void unregister(String connectionId);
}
