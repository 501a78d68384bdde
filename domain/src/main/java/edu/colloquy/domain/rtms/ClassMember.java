package edu.colloquy.domain.rtms;

import java.util.Optional;

/**
 * Somebody of a session who spoke.
 *
 * @param id the professor's or the student's
 */
public record ClassMember(Role role, String id) {

  /** Which student, if it is one. */
  public Optional<String> studentId() {
    return role == Role.STUDENT ? Optional.of(id) : Optional.empty();
  }

  /** What somebody is in a session. */
  public enum Role {
    PROFESSOR,
    STUDENT;

    /** The name on the wire. */
    public String wireName() {
      return this == PROFESSOR ? "professor" : "student";
    }
  }
}
