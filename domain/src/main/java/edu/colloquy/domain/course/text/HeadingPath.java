package edu.colloquy.domain.course.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** The headings that a reader is under. For one thread. */
final class HeadingPath {
  static final char SEPARATOR = '>';

  private final Deque<Block.Heading> path = new ArrayDeque<>();

  /** A heading closes those of its own level and below. */
  void enter(Block.Heading heading) {
    while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
      path.removeLast();
    }
    path.addLast(heading);
  }

  String inWords() {
    return path.stream()
        .map(heading -> heading.text().replace(SEPARATOR, ' ').strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" " + SEPARATOR + " "));
  }
}
