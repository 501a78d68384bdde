package edu.colloquy.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes that a parsed template is made of: mappings with text keys, lists and scalars. */
final class Nodes {
  private Nodes() {}

  /** A mapping, in the order written; nothing at all counts as an empty one. */
  static Map<String, Object> map(Object node, Place place) {
    return switch (node) {
      case null -> Map.of();
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        yield copy;
      }
      default -> throw new TemplateException(place, "a mapping is expected, not " + node + ".");
    };
  }

  /** A list; a single scalar counts as a list of one, as SAM has it. */
  static List<?> list(Object node, Place place) {
    return switch (node) {
      case null -> List.of();
      case List<?> list -> list;
      case Map<?, ?> map -> throw new TemplateException(place, "a list is expected, not " + map);
      default -> List.of(node);
    };
  }

  /** A scalar as text: numbers and truth values are text to CloudFormation. */
  static String text(Object node, Place place) {
    return switch (node) {
      case null -> throw new TemplateException(place, "a value is missing.");
      case String text -> text;
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> throw new TemplateException(place, "text is expected, not " + node + ".");
    };
  }
}
