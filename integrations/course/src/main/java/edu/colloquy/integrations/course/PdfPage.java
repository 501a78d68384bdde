package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as lines.
 *
 * @param number from 1
 */
record PdfPage(int number, List<PdfLine> lines) {
  /** Letters larger than the text's by so much make a heading of a short line. */
  private static final float HEADING_FACTOR = 1.15f;

  private static final int LONGEST_HEADING = 90;

  /** The size in which most characters of some pages are set, in points. */
  static float bodySize(List<PdfPage> pages) {
    Map<Float, Integer> characters = new HashMap<>();
    pages.stream()
        .flatMap(page -> page.lines().stream())
        .forEach(line -> characters.merge(line.size(), line.text().length(), Integer::sum));
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  int characters() {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  List<Block> blocks(float bodySize) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (PdfLine line : lines) {
      if (isHeading(line, bodySize)) {
        end(paragraph, blocks);
        int level = line.size() > bodySize * HEADING_FACTOR * HEADING_FACTOR ? 1 : 2;
        blocks.add(new Block.Heading(level, line.text(), Place.page(number)));
      } else {
        join(paragraph, line.text());
        if (line.endsParagraph()) {
          end(paragraph, blocks);
        }
      }
    }
    end(paragraph, blocks);
    return blocks;
  }

  private static boolean isHeading(PdfLine line, float bodySize) {
    return line.size() > bodySize * HEADING_FACTOR
        && line.text().length() <= LONGEST_HEADING
        && line.text().chars().anyMatch(Character::isLetter);
  }

  /** A word that was broken at the end of a line is made whole. */
  private static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    boolean broken =
        last > 0
            && paragraph.charAt(last) == '-'
            && Character.isLetter(paragraph.charAt(last - 1))
            && Character.isLowerCase(line.charAt(0));
    if (broken) {
      paragraph.setLength(last);
    } else if (last >= 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private void end(StringBuilder paragraph, List<Block> blocks) {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Prose(paragraph.toString(), Place.page(number)));
      paragraph.setLength(0);
    }
  }
}
