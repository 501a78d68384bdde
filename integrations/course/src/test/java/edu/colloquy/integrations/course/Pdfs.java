package edu.colloquy.integrations.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs as tests need them. */
final class Pdfs {
  private final PDDocument document = new PDDocument();

  /** A page with a title in large letters, and lines of text. */
  Pdfs page(String title, String... lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.newLineAtOffset(50, 740);
      write(content, FontName.HELVETICA_BOLD, 20, title);
      for (String line : lines) {
        write(content, FontName.HELVETICA, 11, line);
      }
      content.endText();
    }
    return this;
  }

  /** A page that is a picture. */
  Pdfs scan() throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.addRect(50, 50, 300, 400);
      content.fill();
    }
    return this;
  }

  byte[] bytes() throws IOException {
    try (document) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  byte[] lockedBytes(String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return bytes();
  }

  /** A PDF by hand: one page, whose content is this stream. */
  static byte[] withStream(String dictionary, byte[] stream) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    append(
        pdf,
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
            + "4 0 obj<<"
            + dictionary
            + "/Length "
            + stream.length
            + ">>stream\n");
    pdf.writeBytes(stream);
    append(pdf, "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    return pdf.toByteArray();
  }

  private static void append(ByteArrayOutputStream pdf, String text) {
    pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void write(PDPageContentStream content, FontName font, int size, String line)
      throws IOException {
    content.setFont(new PDType1Font(font), size);
    content.showText(line);
    content.newLineAtOffset(0, -size * 1.3f);
  }
}
