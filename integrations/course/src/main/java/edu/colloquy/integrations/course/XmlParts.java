package edu.colloquy.integrations.course;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of strangers: without DTDs, and so without entities that grow or reach out. */
final class XmlParts {

  /** What is done with each element's start, end and text. */
  interface Visitor {
    /**
     * @param xml stands at the event
     */
    void event(XMLStreamReader xml) throws XMLStreamException;
  }

  private XmlParts() {}

  /**
   * Walks through a part.
   *
   * @throws IOException when it is no XML, or has a DTD
   */
  static void walk(byte[] part, Visitor visitor) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.hasNext()) {
        xml.next();
        visitor.event(xml);
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("A part is no XML: " + e.getMessage(), e);
    }
  }
}
