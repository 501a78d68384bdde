package edu.colloquy.domain.course.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts figures that are too long between their lines; each part begins with the first line. */
final class FigureLines {
  private FigureLines() {}

  /** The parts of a figure: itself, where it has no more words than these. */
  static List<String> parts(String figure, int mostWords) {
    if (Words.count(figure) <= mostWords) {
      return List.of(figure);
    }
    List<String> lines =
        figure.lines().flatMap(line -> Words.sentences(line, mostWords).stream()).toList();
    String header = Words.count(lines.getFirst()) * 4 <= mostWords ? lines.getFirst() : "";
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : lines) {
      if (!part.isEmpty() && Words.count(part + " " + line) > mostWords) {
        parts.add(part.toString());
        part.setLength(0);
        part.append(header);
      }
      part.append(part.isEmpty() ? "" : "\n").append(line);
    }
    parts.add(part.toString());
    return parts;
  }
}
