package edu.colloquy.domain.rtms;

/**
 * Somebody of a session who spoke.
 *
 * @param id the professor's or the student's
 */
public record ClassMember(Role role, String id) {

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
