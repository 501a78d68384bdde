package edu.colloquy.integrations.course;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of a page with the size of their letters. For one thread. */
final class PageLines extends PDFTextStripper {
  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float size;

  PageLines() {
    // Two columns are written one after the other, not line by line across.
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** The lines of a page, from 1. */
  List<PdfLine> of(PDDocument document, int page) throws IOException {
    lines.clear();
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    end(true);
    return List.copyOf(lines);
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    text.append(words);
    for (TextPosition position : positions) {
      size = Math.max(size, position.getFontSizeInPt());
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end(false);
  }

  @Override
  protected void writeParagraphEnd() {
    end(true);
  }

  private void end(boolean endsParagraph) {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      lines.add(new PdfLine(line, size, endsParagraph));
    } else if (endsParagraph && !lines.isEmpty()) {
      PdfLine last = lines.removeLast();
      lines.add(new PdfLine(last.text(), last.size(), true));
    }
    text.setLength(0);
    size = 0;
  }
}
