package edu.colloquy.domain.tutor;

import java.util.List;

/**
 * What was said to the whole class, as far as a model is told.
 *
 * @param text a line for each who spoke, oldest first; empty if nothing was said
 * @param sources where that comes from, as a turn names it
 */
public record LectureExcerpt(String text, List<String> sources) {
  /** Nothing was said. */
  public static final LectureExcerpt NONE = new LectureExcerpt("", List.of());

  public LectureExcerpt {
    sources = List.copyOf(sources);
  }
}
