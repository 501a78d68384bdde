package edu.colloquy.integrations.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines at the top and the bottom of pages that say the same again and again: running titles and
 * page numbers. Numbers in them may differ, but not in large letters: these may be "Chapter 7".
 *
 * @param shapes of such lines
 * @param bodySize of the letters of the text, in points
 */
record PageFurniture(Set<String> shapes, float bodySize) {
  private static final int FEWEST_PAGES = 4;

  /** What stands on at least half of the pages. */
  static PageFurniture of(List<PdfPage> pages, float bodySize) {
    Map<String, Integer> often = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> edges = new HashSet<>();
      if (!page.lines().isEmpty()) {
        edges.add(shape(page.lines().getFirst(), bodySize));
        edges.add(shape(page.lines().getLast(), bodySize));
      }
      edges.forEach(edge -> often.merge(edge, 1, Integer::sum));
    }
    if (pages.size() < FEWEST_PAGES) {
      return new PageFurniture(Set.of(), bodySize);
    }
    often.values().removeIf(count -> count * 2 < pages.size());
    return new PageFurniture(Set.copyOf(often.keySet()), bodySize);
  }

  PdfPage without(PdfPage page) {
    int from = 0;
    int to = page.lines().size();
    if (to > 0 && shapes.contains(shape(page.lines().getFirst(), bodySize))) {
      from++;
    }
    if (to > from && shapes.contains(shape(page.lines().getLast(), bodySize))) {
      to--;
    }
    return new PdfPage(page.number(), page.lines().subList(from, to));
  }

  private static String shape(PdfLine line, float bodySize) {
    return line.size() > bodySize ? line.text() : line.text().replaceAll("\\d+", "");
  }
}
