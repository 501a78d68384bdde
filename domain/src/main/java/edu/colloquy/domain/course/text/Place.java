package edu.colloquy.domain.course.text;

import java.time.Duration;

/**
 * Where in a document something stands.
 *
 * @param unit what is counted
 * @param number which one, from 1; for {@link Unit#SECOND} whole seconds from the start
 */
public record Place(Unit unit, int number) {
  /** A document without pages. */
  public static final Place NONE = new Place(Unit.NONE, 0);

  /** What documents are counted in. */
  public enum Unit {
    /** Nothing is counted; the headings tell the place. */
    NONE,
    /** A page of a PDF. */
    PAGE,
    /** A slide. */
    SLIDE,
    /** The speaker's notes of a slide. */
    NOTES,
    /** A second of a recording. */
    SECOND
  }

  /** A page of a PDF, from 1. */
  public static Place page(int number) {
    return new Place(Unit.PAGE, number);
  }

  /** A slide, from 1. */
  public static Place slide(int number) {
    return new Place(Unit.SLIDE, number);
  }

  /** The speaker's notes of a slide, from 1. */
  public static Place notes(int number) {
    return new Place(Unit.NOTES, number);
  }

  /** A moment of a recording. */
  public static Place at(Duration sinceStart) {
    return new Place(Unit.SECOND, Math.toIntExact(sinceStart.toSeconds()));
  }

  /** The place in words, such as {@code page 12} or {@code at 1:02:30}; empty for none. */
  public String inWords() {
    return switch (unit) {
      case NONE -> "";
      case PAGE -> "page " + number;
      case SLIDE -> "slide " + number;
      case NOTES -> "notes of slide " + number;
      case SECOND -> "at " + clock();
    };
  }

  private String clock() {
    int hours = number / 3600;
    String minutesAndSeconds = "%02d:%02d".formatted(number / 60 % 60, number % 60);
    return hours == 0 ? minutesAndSeconds : hours + ":" + minutesAndSeconds;
  }
}
