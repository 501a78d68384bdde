package edu.colloquy.testkit.memory;

import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.people.Registration;
import edu.colloquy.domain.people.Student;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Professors, students and registrations in memory. Thread-safe: one lock for all. */
public final class InMemoryPeople implements PeopleRepository {
  private final Map<String, Professor> professors = new HashMap<>();
  private final Map<String, Student> students = new HashMap<>();
  private final Map<String, Registration> registrations = new HashMap<>();

  @Override
  public synchronized void save(Professor professor) {
    professors.put(professor.id(), professor);
  }

  @Override
  public synchronized Optional<Professor> professor(String id) {
    return Optional.ofNullable(professors.get(id));
  }

  @Override
  public synchronized List<Professor> professors() {
    return professors.values().stream().sorted(Comparator.comparing(Professor::name)).toList();
  }

  @Override
  public synchronized Student saveIfAbsent(Student student) {
    Optional<Student> known = studentByEmail(student.email());
    if (known.isPresent()) {
      return known.get();
    }
    if (students.putIfAbsent(student.id(), student) != null) {
      throw new IllegalArgumentException(
          "The id " + student.id() + " is that of a student with another e-mail address.");
    }
    return student;
  }

  @Override
  public synchronized Optional<Student> student(String id) {
    return Optional.ofNullable(students.get(id));
  }

  @Override
  public synchronized Optional<Student> studentByEmail(String email) {
    String wanted = email.toLowerCase(Locale.ROOT);
    return students.values().stream()
        .filter(student -> student.email().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  @Override
  public synchronized List<Student> students() {
    return students.values().stream().sorted(Comparator.comparing(Student::name)).toList();
  }

  @Override
  public synchronized void register(Registration registration) {
    registrations.put(registration.student().id(), registration);
  }

  @Override
  public synchronized List<Registration> registrations() {
    return registrations.values().stream()
        .sorted(Comparator.comparing(registration -> registration.student().name()))
        .toList();
  }

  @Override
  public synchronized void unregister(String connectionId) {
    registrations.values().removeIf(entry -> entry.connectionId().equals(connectionId));
  }
}
