package edu.colloquy.domain.tutor.policy;

/**
 * Something that the professor has to hear of.
 *
 * @param kind what kind of alert it is
 * @param detail in words, with the student's own
 */
public record Handover(Kind kind, String detail) {

  /** Kinds of alerts that the tutor raises. */
  public enum Kind {
    /** The student does not get on. */
    CONFUSED,
    /** The student is not well. */
    DISTRESSED,
    /** The student is on other things than the course. */
    OFF_TOPIC;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
