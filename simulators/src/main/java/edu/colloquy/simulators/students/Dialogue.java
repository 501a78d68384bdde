package edu.colloquy.simulators.students;

import java.util.List;

/**
 * What a student says in one tutorial.
 *
 * @param id names the dialogue
 * @param problem the task it is about
 * @param answer how the task is solved, empty if that is not known
 * @param studentLines the student's turns, in order
 */
public record Dialogue(String id, String problem, String answer, List<String> studentLines) {
  public Dialogue {
    studentLines = List.copyOf(studentLines);
  }
}
