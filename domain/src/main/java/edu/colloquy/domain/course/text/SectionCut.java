package edu.colloquy.domain.course.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts one section. For one thread and one section. */
final class SectionCut {
  /** A figure beyond so many times the target is cut between its lines after all. */
  private static final int FIGURE_FACTOR = 4;

  /**
   * @param separator what stands between it and the piece before
   * @param repeatable whether it may be repeated in the next chunk
   */
  private record Piece(String text, Place place, int words, String separator, boolean repeatable) {}

  private final Chunker size;
  private final String heading;
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private final List<Piece> closed = new ArrayList<>();
  private int openWords;
  private int newWords;

  SectionCut(Chunker size, String heading) {
    this.size = size;
    this.heading = heading;
  }

  void add(Block block) {
    switch (block) {
      case Block.Prose prose -> addProse(prose);
      case Block.Figure figure -> addFigure(figure);
      case Block.Heading title ->
          throw new IllegalArgumentException("A heading begins another section: " + title.text());
    }
  }

  /** The chunks; what was left over at the end joins the last one where it is short. */
  List<Chunk> end() {
    boolean isLittle = newWords * 4 < size.targetWords();
    if (newWords > 0 && isLittle && !chunks.isEmpty()) {
      List<Piece> left = open.subList(open.size() - freshPieces(), open.size());
      Chunk last = chunks.removeLast();
      chunks.add(new Chunk(heading, last.text() + text(left, true), last.place()));
    } else if (newWords > 0) {
      close();
    }
    return chunks;
  }

  private void addProse(Block.Prose prose) {
    String separator = prose.place().unit() == Place.Unit.SECOND ? " " : "\n";
    for (String sentence : Words.sentences(prose.text(), size.targetWords())) {
      add(new Piece(sentence, prose.place(), Words.count(sentence), separator, true));
      separator = " ";
    }
    if (newWords * 10 >= size.targetWords() * 8) {
      close();
    }
  }

  private void addFigure(Block.Figure figure) {
    int most = FIGURE_FACTOR * size.targetWords();
    for (String part : FigureLines.parts(figure.text().strip(), most)) {
      add(new Piece(part, figure.place(), Words.count(part), "\n", false));
    }
  }

  private void add(Piece piece) {
    if (newWords > 0 && openWords + piece.words() > size.targetWords()) {
      close();
      repeat();
    }
    open.add(piece);
    openWords += piece.words();
    newWords += piece.words();
  }

  private void close() {
    chunks.add(new Chunk(heading, text(open, false), open.getFirst().place()));
    closed.clear();
    closed.addAll(open);
    open.clear();
    openWords = 0;
    newWords = 0;
  }

  /** Begins a chunk with the last sentences of the one before. */
  private void repeat() {
    int from = closed.size();
    while (from > 0
        && closed.get(from - 1).repeatable()
        && openWords + closed.get(from - 1).words() <= size.overlapWords()) {
      from--;
      openWords += closed.get(from).words();
    }
    open.addAll(closed.subList(from, closed.size()));
  }

  /** How many of the open pieces the chunk before has not. */
  private int freshPieces() {
    int words = 0;
    int pieces = 0;
    while (words < newWords) {
      words += open.get(open.size() - 1 - pieces).words();
      pieces++;
    }
    return pieces;
  }

  private static String text(List<Piece> pieces, boolean goesOn) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(text.isEmpty() && !goesOn ? "" : piece.separator()).append(piece.text());
    }
    return text.toString();
  }
}
