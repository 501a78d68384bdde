package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of one slide, or of its notes (DrawingML: {@code a:p} paragraphs of {@code a:t} runs,
 * {@code a:tbl} tables, {@code m:t} in formulas). For one thread and one part.
 */
final class SlideText implements XmlParts.Visitor {
  private static final Set<String> TITLES = Set.of("title", "ctrTitle");

  /** Placeholders that say the same on every slide. */
  private static final Set<String> FURNITURE = Set.of("sldNum", "dt", "ftr", "hdr", "sldImg");

  private final Place place;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> cells = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private String placeholder = "";
  private boolean inRun;
  private boolean inTable;

  private SlideText(Place place) {
    this.place = place;
  }

  static List<Block> read(byte[] part, Place place) throws IOException {
    SlideText text = new SlideText(place);
    XmlParts.walk(part, text);
    return text.blocks;
  }

  @Override
  public void event(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> begin(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS -> {
        if (inRun) {
          paragraph.append(xml.getText());
        }
      }
      default -> {
        // Comments and the like say nothing.
      }
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "sp", "graphicFrame" -> placeholder = "";
      case "ph" -> {
        String type = xml.getAttributeValue(null, "type");
        placeholder = type == null ? "" : type;
      }
      case "t" -> inRun = true;
      case "br" -> paragraph.append(' ');
      case "tbl" -> inTable = true;
      default -> {
        // Everything else is about looks.
      }
    }
  }

  private void end(String element) {
    switch (element) {
      case "t" -> inRun = false;
      case "p" -> endParagraph();
      case "tc" -> endCell();
      case "tr" -> {
        rows.add(String.join(" | ", cells));
        cells.clear();
      }
      case "tbl" -> {
        blocks.add(new Block.Figure(String.join("\n", rows), place));
        rows.clear();
        inTable = false;
      }
      default -> {
        // Ends nothing that was begun.
      }
    }
  }

  private void endParagraph() {
    if (inTable) {
      paragraph.append(' ');
      return;
    }
    String text = paragraph.toString().strip().replaceAll("\\s+", " ");
    paragraph.setLength(0);
    if (text.isEmpty() || FURNITURE.contains(placeholder)) {
      return;
    }
    boolean title = TITLES.contains(placeholder) && place.unit() == Place.Unit.SLIDE;
    blocks.add(title ? new Block.Heading(1, text, place) : new Block.Prose(text, place));
  }

  private void endCell() {
    cells.add(paragraph.toString().strip());
    paragraph.setLength(0);
  }
}
