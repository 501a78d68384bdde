package edu.colloquy.integrations.course;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a part of an Office package points to (ECMA-376 part 2, relationships). Immutable. */
final class Relations {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private record Relation(String type, String target) {}

  private final Map<String, Relation> byId;

  private Relations(Map<String, Relation> byId) {
    this.byId = byId;
  }

  /** The relations of a part; none, where it has none. */
  static Relations of(ZipParts parts, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> byId = new LinkedHashMap<>();
    Optional<byte[]> relations = parts.find(name);
    if (relations.isPresent()) {
      XmlParts.walk(
          relations.get(),
          xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("Relationship")
                && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
              byId.put(
                  attribute(xml, "Id"),
                  new Relation(attribute(xml, "Type"), resolved(part, attribute(xml, "Target"))));
            }
          });
    }
    return new Relations(byId);
  }

  /** The relation ids of a presentation's slides, in the order of the show. */
  static List<String> idsOfSlides(byte[] presentation) throws IOException {
    List<String> ids = new ArrayList<>();
    XmlParts.walk(
        presentation,
        xml -> {
          if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("sldId")) {
            ids.add(xml.getAttributeValue(NAMESPACE, "id"));
          }
        });
    return ids;
  }

  /** The part that an id points to, if it is of a type that ends so. */
  Optional<String> target(String id, String type) {
    return Optional.ofNullable(byId.get(id))
        .filter(relation -> relation.type().endsWith(type))
        .map(Relation::target);
  }

  /** The first part of a type that ends so. */
  Optional<String> ofType(String type) {
    return byId.keySet().stream().flatMap(id -> target(id, type).stream()).findFirst();
  }

  private static String attribute(XMLStreamReader xml, String name) throws XMLStreamException {
    String value = xml.getAttributeValue(null, name);
    if (value == null || value.isEmpty()) {
      throw new XMLStreamException("A relation has no " + name);
    }
    return value;
  }

  /** A target is relative to its part, or to the package if it begins with a slash. */
  private static String resolved(String part, String target) throws XMLStreamException {
    try {
      return new URI("/" + part).resolve(new URI(target)).normalize().getPath().substring(1);
    } catch (URISyntaxException e) {
      throw new XMLStreamException("A relation points nowhere", e);
    }
  }
}
