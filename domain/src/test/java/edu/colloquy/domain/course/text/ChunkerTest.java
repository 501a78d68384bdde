package edu.colloquy.domain.course.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  private final Chunker chunker = new Chunker(30, 8);

  @Test
  void whatStandsUnderDifferentHeadingsIsNeverInOneChunk() {
    List<Chunk> chunks =
        chunker.chunks(
            List.of(
                heading(1, "Energy"),
                prose("Energy is conserved."),
                heading(2, "Work"),
                prose("Work is force times distance."),
                heading(1, "Momentum"),
                prose("Momentum is conserved too.")));
    assertThat(chunks)
        .extracting(Chunk::heading)
        .containsExactly("Energy", "Energy > Work", "Momentum");
    assertThat(chunks.get(1).whole()).isEqualTo("Energy > Work\nWork is force times distance.");
  }

  @Test
  void aLongParagraphIsCutBetweenSentencesAndTheLastOneIsRepeated() {
    List<Chunk> chunks = chunker.chunks(List.of(prose(sentences(12))));
    assertThat(chunks).hasSizeGreaterThan(2);
    assertThat(chunks).allSatisfy(it -> assertThat(it.text()).endsWith("seven."));
    assertThat(chunks).allSatisfy(it -> assertThat(Words.count(it.text())).isLessThan(31));
    assertThat(chunks.get(1).text()).startsWith("Sentence 4 ");
    assertThat(chunks.get(0).text()).contains("Sentence 4 ");
  }

  @Test
  void everySentenceIsInSomeChunk() {
    String all =
        chunker.chunks(List.of(prose(sentences(40)), prose(sentences(3)))).stream()
            .map(Chunk::text)
            .collect(Collectors.joining(" "));
    for (int i = 1; i <= 40; i++) {
      assertThat(all).contains("Sentence " + i + " ");
    }
  }

  @Test
  void aDecimalPointEndsNoSentence() {
    assertThat(Words.sentences("The value of g is 9.81 m/s. Use it.", 30))
        .containsExactly("The value of g is 9.81 m/s.", "Use it.");
  }

  @Test
  void aTableStaysWholeBeyondTheTarget() {
    String table = rows(20);
    List<Chunk> chunks =
        chunker.chunks(List.of(prose(sentences(4)), new Block.Figure(table, Place.NONE)));
    assertThat(chunks).anySatisfy(it -> assertThat(it.text()).contains(table));
  }

  @Test
  void aTableOfPagesIsCutBetweenRowsUnderItsHeader() {
    List<Chunk> chunks = chunker.chunks(List.of(new Block.Figure(rows(500), Place.NONE)));
    assertThat(chunks).hasSizeGreaterThan(5);
    assertThat(chunks).allSatisfy(it -> assertThat(it.text()).startsWith("| row 1 |"));
  }

  @Test
  void textWithoutAnyFullStopIsCutAllTheSame() {
    String endless =
        IntStream.range(0, 1000).mapToObj(i -> "word").collect(Collectors.joining(" "));
    assertThat(chunker.chunks(List.of(prose(endless), new Block.Figure(endless, Place.NONE))))
        .allSatisfy(it -> assertThat(Words.count(it.text())).isLessThanOrEqualTo(120));
  }

  @Test
  void aLittleRestJoinsTheChunkBefore() {
    List<Chunk> chunks = chunker.chunks(List.of(prose(sentences(4)), prose("That is all.")));
    assertThat(chunks).hasSize(1);
    assertThat(chunks.getFirst().text()).endsWith("That is all.");
  }

  @Test
  void everySlideAndItsNotesStandAlone() {
    List<Chunk> chunks =
        chunker.chunks(
            List.of(
                new Block.Prose("Newton", Place.slide(1)),
                new Block.Prose("Mention apples.", Place.notes(1)),
                new Block.Prose("Kepler", Place.slide(2))));
    assertThat(chunks)
        .extracting(it -> it.source("laws.pptx"))
        .containsExactly("laws.pptx, slide 1", "laws.pptx, notes of slide 1", "laws.pptx, slide 2");
  }

  @Test
  void sourcesNamePageTimeOrHeading() {
    assertThat(new Chunk("A > B", "x", Place.NONE).source("n.md")).isEqualTo("n.md, B");
    assertThat(new Chunk("", "x", Place.NONE).source("n.txt")).isEqualTo("n.txt");
    assertThat(new Chunk("A", "x", Place.page(12)).source("m.pdf")).isEqualTo("m.pdf, page 12");
    assertThat(new Chunk("", "x", Place.at(Duration.ofSeconds(3750))).source("l.vtt"))
        .isEqualTo("l.vtt, at 1:02:30");
    assertThat(new Chunk("", "x", Place.at(Duration.ofSeconds(75))).source("l.vtt"))
        .isEqualTo("l.vtt, at 01:15");
  }

  @Test
  void nothingMakesNoChunks() {
    assertThat(chunker.chunks(List.of())).isEmpty();
    assertThat(chunker.chunks(List.of(heading(1, "Title"), prose("  \n ")))).isEmpty();
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, text, Place.NONE);
  }

  private static Block prose(String text) {
    return new Block.Prose(text, Place.NONE);
  }

  private static String sentences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "Sentence " + i + " has words up to seven.")
        .collect(Collectors.joining(" "));
  }

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "| row " + i + " |")
        .collect(Collectors.joining("\n"));
  }
}
