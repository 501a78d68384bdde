package edu.colloquy.local.s3;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML of S3's answers. */
final class S3Xml {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  /** Writes the content of an element. */
  @FunctionalInterface
  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private S3Xml() {}

  static String error(S3Exception error, String resource) {
    return document(
        xml -> {
          xml.writeStartElement("Error");
          element(xml, "Code", error.code());
          element(xml, "Message", error.getMessage());
          element(xml, "Resource", resource);
        });
  }

  static String listing(String bucket, Listing listing) {
    return document(
        xml -> {
          start(xml, "ListBucketResult");
          element(xml, "Name", bucket);
          element(xml, "Prefix", listing.prefix());
          element(xml, "KeyCount", String.valueOf(listing.size()));
          element(xml, "MaxKeys", String.valueOf(listing.maxKeys()));
          element(xml, "IsTruncated", String.valueOf(listing.next().isPresent()));
          if (listing.next().isPresent()) {
            element(xml, "NextContinuationToken", listing.next().get());
          }
          for (StoredObject object : listing.objects()) {
            xml.writeStartElement("Contents");
            element(xml, "Key", object.key());
            element(xml, "LastModified", object.modified().toString());
            element(xml, "ETag", '"' + object.etag() + '"');
            element(xml, "Size", String.valueOf(object.size()));
            element(xml, "StorageClass", "STANDARD");
            xml.writeEndElement();
          }
          for (String prefix : listing.commonPrefixes()) {
            xml.writeStartElement("CommonPrefixes");
            element(xml, "Prefix", prefix);
            xml.writeEndElement();
          }
        });
  }

  private static String document(Content content) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An answer could not be written as XML.", e);
    }
    return text.toString();
  }

  private static void start(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeDefaultNamespace(NAMESPACE);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
