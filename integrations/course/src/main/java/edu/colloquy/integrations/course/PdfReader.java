package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.DocumentLimits;
import edu.colloquy.domain.course.UnreadableDocumentException;
import edu.colloquy.domain.course.text.Block;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text of a PDF by page, with Apache PDFBox. Scripts, forms, attachments and pictures are
 * not looked at. Thread-safe.
 */
final class PdfReader implements FormatReader {
  /** What streams may unpack to: in memory, and in all. */
  private static final long MEMORY_BYTES = 32L << 20;

  private static final long UNPACKED_BYTES = 128L << 20;

  /** With fewer characters a page on average, what is read are stamps on pictures. */
  private static final int LEAST_CHARACTERS = 25;

  @Override
  public List<Block> read(byte[] content) throws IOException {
    var cache = MemoryUsageSetting.setupMixed(MEMORY_BYTES, UNPACKED_BYTES).streamCache;
    try (PDDocument document = Loader.loadPDF(content, "", null, null, cache)) {
      int pages = document.getNumberOfPages();
      if (pages > DocumentLimits.MOST_PAGES) {
        throw new UnreadableDocumentException(
            "It has %,d pages, and %,d is the most. Split it by chapters and upload these."
                .formatted(pages, DocumentLimits.MOST_PAGES));
      }
      return blocks(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(
          "It is locked with a password. Save it without one and upload it again.", e);
    }
  }

  private static List<Block> blocks(PDDocument document) throws IOException {
    PageLines lines = new PageLines();
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= document.getNumberOfPages(); number++) {
      pages.add(new PdfPage(number, lines.of(document, number)));
    }
    checkIsText(pages);
    float bodySize = PdfPage.bodySize(pages);
    PageFurniture furniture = PageFurniture.of(pages, bodySize);
    return pages.stream()
        .map(furniture::without)
        .flatMap(page -> page.blocks(bodySize).stream())
        .toList();
  }

  private static void checkIsText(List<PdfPage> pages) {
    int characters = pages.stream().mapToInt(PdfPage::characters).sum();
    if (characters < LEAST_CHARACTERS * pages.size()) {
      throw new UnreadableDocumentException(
          "Its pages are pictures, without text. Have the text recognised (OCR) and upload it"
              + " again.");
    }
  }
}
