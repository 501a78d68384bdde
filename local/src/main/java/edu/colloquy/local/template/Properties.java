package edu.colloquy.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Typed reading of evaluated properties, with errors that name the place.
 *
 * @param place where they stand
 * @param values names and evaluated values: text, numbers, truth values, lists and mappings
 */
public record Properties(Place place, Map<String, Object> values) {

  /** Text that may be missing. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(value -> Nodes.text(value, place.in(name)));
  }

  /** Text that must be there. */
  public String require(String name) {
    return Nodes.text(values.get(name), place.in(name));
  }

  /** A whole number that may be missing. */
  public OptionalInt integer(String name) {
    return text(name).stream().mapToInt(text -> parse(text, place.in(name))).findFirst();
  }

  /** Whether a switch is on; a missing one is off. */
  public boolean isTrue(String name) {
    return text(name).map(Boolean::parseBoolean).orElse(false);
  }

  /** A list of texts, empty if missing. */
  public List<String> texts(String name) {
    return Nodes.list(values.get(name), place.in(name)).stream()
        .map(value -> Nodes.text(value, place.in(name)))
        .toList();
  }

  /** A mapping of properties, empty if missing. */
  public Properties child(String name) {
    return new Properties(place.in(name), Nodes.map(values.get(name), place.in(name)));
  }

  /** The mappings under each name here. */
  public Map<String, Properties> children() {
    Map<String, Properties> children = new LinkedHashMap<>();
    values.keySet().forEach(name -> children.put(name, child(name)));
    return children;
  }

  /** The texts under each name here. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.keySet().forEach(name -> texts.put(name, require(name)));
    return texts;
  }

  private static int parse(String text, Place place) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TemplateException(place + ": a whole number is expected, not " + text + ".", e);
    }
  }
}
