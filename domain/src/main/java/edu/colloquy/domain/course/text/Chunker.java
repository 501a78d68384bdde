package edu.colloquy.domain.course.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts documents into chunks: at headings and slides always, at the end of paragraphs by choice,
 * and else between sentences, with some sentences repeated so that no thought is lost at a cut.
 * Tables, formulas and listings stay whole. Immutable.
 *
 * @param targetWords about so many words a chunk
 * @param overlapWords at most so many words are repeated at a cut inside a section
 */
public record Chunker(int targetWords, int overlapWords) {
  /**
   * Made for all-MiniLM-L6-v2, which reads 256 word pieces and tells short texts apart best: 110
   * words are about 150 pieces, and leave room for headings.
   */
  public static final Chunker STANDARD = new Chunker(110, 25);

  public Chunker {
    if (targetWords < 1 || overlapWords < 0 || overlapWords >= targetWords) {
      throw new IllegalArgumentException(
          "A chunk has at least one word, and fewer are repeated than it has.");
    }
  }

  /** The chunks of a document, in reading order. */
  public List<Chunk> chunks(List<Block> blocks) {
    List<Chunk> chunks = new ArrayList<>();
    HeadingPath headings = new HeadingPath();
    List<Block> section = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        cut(headings, section, chunks);
        headings.enter(heading);
      } else if (!block.text().isBlank()) {
        if (!section.isEmpty() && isAnotherSlide(section.getLast().place(), block.place())) {
          cut(headings, section, chunks);
        }
        section.add(block);
      }
    }
    cut(headings, section, chunks);
    return chunks;
  }

  private void cut(HeadingPath headings, List<Block> section, List<Chunk> chunks) {
    if (!section.isEmpty()) {
      SectionCut cut = new SectionCut(this, headings.inWords());
      section.forEach(cut::add);
      chunks.addAll(cut.end());
      section.clear();
    }
  }

  /** A slide and its notes are things apart; a page ends where the paper does. */
  private static boolean isAnotherSlide(Place before, Place next) {
    return switch (next.unit()) {
      case SLIDE, NOTES -> !before.equals(next);
      case NONE, PAGE, SECOND -> false;
    };
  }
}
