package edu.colloquy.integrations.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.course.UnreadableDocumentException;
import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Chunk;
import edu.colloquy.domain.course.text.Chunker;
import edu.colloquy.domain.course.text.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PdfsAreReadByPageTest {
  private final FileReaders readers = new FileReaders();

  @Test
  void aHeadingIsKnownByItsSizeAndTextByItsPage() throws Exception {
    byte[] pdf =
        new Pdfs()
            .page("Work", "Work is force times the distance along", "which it acts.")
            .page("Energy", "Energy is what lets a body do work, and is meas-", "ured in joules.")
            .bytes();
    assertThat(readers.read("mechanics.pdf", pdf))
        .containsExactly(
            new Block.Heading(1, "Work", Place.page(1)),
            new Block.Prose("Work is force times the distance along which it acts.", Place.page(1)),
            new Block.Heading(1, "Energy", Place.page(2)),
            new Block.Prose(
                "Energy is what lets a body do work, and is measured in joules.", Place.page(2)));
  }

  @Test
  void runningTitlesAndPageNumbersAreLeftOut() throws Exception {
    Pdfs pdf = new Pdfs();
    for (int page = 1; page <= 6; page++) {
      pdf.page(
          "Mechanics 101", "Something new that only page says: " + "x".repeat(page), "" + page);
    }
    assertThat(readers.read("mechanics.pdf", pdf.bytes()))
        .hasSize(6)
        .allSatisfy(block -> assertThat(block.text()).startsWith("Something new"));
  }

  @Test
  void fiveHundredPagesAreReadInSeconds() throws Exception {
    Pdfs pdf = new Pdfs();
    for (int page = 1; page <= 500; page++) {
      pdf.page("Chapter " + page, "This is what it has to say: " + "so ".repeat(page % 20));
    }
    long begun = System.nanoTime();
    List<Chunk> chunks = Chunker.STANDARD.chunks(readers.read("book.pdf", pdf.bytes()));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(chunks).hasSize(500);
    assertThat(chunks.get(499).source("book.pdf")).isEqualTo("book.pdf, page 500");
  }

  @Test
  void moreThanAThousandPagesAreRefused() throws Exception {
    Pdfs pdf = new Pdfs();
    for (int page = 0; page <= 1_000; page++) {
      pdf.scan();
    }
    assertUnreadable(pdf.bytes(), "1,001 pages", "Split it");
  }

  @Test
  void aLockedFileSaysSo() throws Exception {
    byte[] pdf = new Pdfs().page("Secret", "Nobody reads this.").lockedBytes("pass");
    assertUnreadable(pdf, "password", "upload it again");
  }

  @Test
  void aFileThatOnlyForbidsChangesIsRead() throws Exception {
    byte[] pdf = new Pdfs().page("Open", "Everybody may read what stands here.").lockedBytes("");
    assertThat(readers.read("open.pdf", pdf)).hasSize(2);
  }

  @Test
  void aScanAsksForTextRecognition() throws Exception {
    assertUnreadable(new Pdfs().scan().scan().bytes(), "pictures", "OCR");
  }

  @Test
  void whatIsNoPdfOrACutOneIsNamed() throws Exception {
    assertUnreadable("<html>Not found</html>".getBytes(StandardCharsets.UTF_8), "no .pdf");
    assertUnreadable(new byte[0], "no .pdf");
    byte[] whole = new Pdfs().page("Cut", "It breaks off here, or there.").bytes();
    assertUnreadable(Arrays.copyOf(whole, 200), "upload");
  }

  @Test
  void aStreamThatUnpacksWithoutEndIsGivenUp() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bomb)) {
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
        deflater.write(spaces);
      }
    }
    assertUnreadable(Pdfs.withStream("/Filter/FlateDecode", bomb.toByteArray()), "upload");
  }

  @Test
  void nestingThatEatsTheStackIsGivenUp() {
    byte[] nested = "[".repeat(200_000).getBytes(StandardCharsets.ISO_8859_1);
    assertUnreadable(Pdfs.withStream("", nested), "upload");
  }

  @Test
  void aParserThatNeverEndsIsGivenUp() {
    assertThatThrownBy(
            () ->
                BoundedRun.within(
                    Duration.ofMillis(50),
                    () -> {
                      while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                      }
                      return "never";
                    }))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("longer than");
  }

  private void assertUnreadable(byte[] pdf, String... says) {
    assertThatThrownBy(() -> readers.read("file.pdf", pdf))
        .isInstanceOf(UnreadableDocumentException.class)
        .message()
        .contains(says);
  }
}
