package edu.colloquy.integrations.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import edu.colloquy.domain.course.UnreadableDocumentException;
import edu.colloquy.domain.course.text.Chunk;
import edu.colloquy.domain.course.text.Chunker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SlidesAreReadTest {
  private static final String NAMES =
      " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
          + " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final FileReaders readers = new FileReaders();
  private final Map<String, String> parts = new LinkedHashMap<>();

  SlidesAreReadTest() {
    parts.put(
        "ppt/presentation.xml",
        "<p:presentation"
            + NAMES
            + "><p:sldIdLst><p:sldId r:id='rId9'/><p:sldId r:id='rId2'/>"
            + "</p:sldIdLst></p:presentation>");
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        relations(
            relation("rId2", "slide", "slides/slide1.xml"),
            relation("rId9", "slide", "/ppt/slides/slide2.xml")));
    parts.put("ppt/slides/slide1.xml", slide(shape("", "A second slide without a title.")));
    parts.put(
        "ppt/slides/slide2.xml",
        slide(
            shape("title", "Newton's <a:br/>laws"),
            shape("", "A body at rest"),
            TABLE,
            shape("sldNum", "1")));
    parts.put(
        "ppt/slides/_rels/slide2.xml.rels",
        relations(relation("rId1", "notesSlide", "../notesSlides/notesSlide1.xml")));
    parts.put("ppt/notesSlides/notesSlide1.xml", slide(shape("body", "Tell of the apple.")));
  }

  private static final String TABLE =
      "<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>mass</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r>"
          + "<a:t>kg</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>";

  @Test
  void slidesComeInTheOrderOfTheShowWithTablesAndNotes() throws Exception {
    assertThat(Chunker.STANDARD.chunks(readers.read("laws.pptx", pptx())))
        .extracting(chunk -> chunk.source("laws.pptx"), Chunk::whole)
        .containsExactly(
            tuple("laws.pptx, slide 1", "Newton's laws\nA body at rest\nmass | kg"),
            tuple("laws.pptx, notes of slide 1", "Newton's laws\nTell of the apple."),
            tuple("laws.pptx, slide 2", "A second slide without a title."));
  }

  @Test
  void aPartThatUnpacksWithoutEndIsGivenUp() throws Exception {
    parts.put("ppt/slides/slide1.xml", " ".repeat(9 << 20));
    assertUnreadable("unpacks", "PDF");
  }

  @Test
  void picturesAreNotUnpacked() throws Exception {
    parts.put("ppt/media/image1.png", " ".repeat(200 << 20));
    assertThat(readers.read("laws.pptx", pptx())).isNotEmpty();
  }

  @Test
  void entitiesThatGrowAreNotExpanded() throws Exception {
    parts.put(
        "ppt/slides/slide1.xml",
        "<!DOCTYPE x [<!ENTITY a 'haha'><!ENTITY b '&a;&a;'>]>" + slide(shape("", "&b;")));
    assertUnreadable("no .pptx");
  }

  @Test
  void aFileOutsideIsNotReadThroughAnEntity() throws Exception {
    parts.put(
        "ppt/slides/slide1.xml",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + slide(shape("", "&a;")));
    assertUnreadable("no .pptx");
  }

  @Test
  void aRelationThatClimbsOutFindsNothing() throws Exception {
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        relations(
            relation("rId2", "slide", "../../../etc/passwd"),
            relation("rId9", "slide", "slides/none.xml")));
    assertUnreadable("no .pptx");
  }

  @Test
  void whatIsNoPackageOrALockedOneIsNamed() {
    assertThatThrownBy(() -> readers.read("a.pptx", "text".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("no .pptx");
    byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThatThrownBy(() -> readers.read("a.pptx", ole2)).hasMessageContaining("password");
  }

  private void assertUnreadable(String... says) throws IOException {
    byte[] pptx = pptx();
    assertThatThrownBy(() -> readers.read("laws.pptx", pptx))
        .isInstanceOf(UnreadableDocumentException.class)
        .message()
        .contains(says);
  }

  private byte[] pptx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String slide(String... shapes) {
    return "<p:sld"
        + NAMES
        + "><p:cSld><p:spTree>"
        + String.join("", shapes)
        + "</p:spTree></p:cSld></p:sld>";
  }

  private static String shape(String placeholder, String text) {
    String ph = placeholder.isEmpty() ? "" : "<p:ph type='" + placeholder + "'/>";
    return "<p:sp><p:nvSpPr>"
        + ph
        + "</p:nvSpPr><p:txBody><a:p><a:r><a:t>"
        + text.replace("<a:br/>", "</a:t></a:r><a:br/><a:r><a:t>")
        + "</a:t></a:r></a:p></p:txBody></p:sp>";
  }

  private static String relations(String... relations) {
    return "<Relationships>" + String.join("", relations) + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + TYPE
        + "/"
        + type
        + "' Target='"
        + target
        + "'/>";
  }
}
