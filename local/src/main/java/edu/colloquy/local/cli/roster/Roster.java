package edu.colloquy.local.cli.roster;

import java.util.List;

/**
 * The students of a class, in the order of the file.
 *
 * @param students at least one; no e-mail address occurs twice
 */
public record Roster(List<Entry> students) {
  /** Copies the list. */
  public Roster {
    students = List.copyOf(students);
  }

  /** The first students of the class; all of them if there are no more. */
  public Roster first(int count) {
    return new Roster(students.subList(0, Math.min(count, students.size())));
  }

  /**
   * One student of a class.
   *
   * @param name the name as the class knows it
   * @param email the address under which the student joins, in lower case
   */
  public record Entry(String name, String email) {}
}
