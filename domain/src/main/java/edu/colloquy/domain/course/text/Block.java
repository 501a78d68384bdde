package edu.colloquy.domain.course.text;

/** What a document is made of, in reading order. */
public sealed interface Block {

  /** What it says. */
  String text();

  /** Where it begins. */
  Place place();

  /**
   * A heading.
   *
   * @param level 1 for the highest
   */
  record Heading(int level, String text, Place place) implements Block {}

  /** A paragraph, or what somebody said in one go: may be cut between sentences. */
  record Prose(String text, Place place) implements Block {}

  /** A table, a formula, a listing: makes no sense in pieces. */
  record Figure(String text, Place place) implements Block {}
}
