package edu.colloquy.local.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The template's {@code Conditions}, evaluated when asked for; a circle among them is an error. */
final class Conditions {
  private final Map<String, Object> written;
  private final Resolver resolver;

  Conditions(Map<String, Object> written, Resolver resolver) {
    this.written = written;
    this.resolver = resolver;
  }

  boolean holds(String name, Place place) {
    return named(name, place, Set.of());
  }

  private boolean named(String name, Place place, Set<String> asking) {
    if (!written.containsKey(name)) {
      throw new TemplateException(place, "there is no condition " + name + ".");
    }
    if (asking.contains(name)) {
      throw new TemplateException(place, "the condition " + name + " depends on itself.");
    }
    Set<String> deeper = new HashSet<>(asking);
    deeper.add(name);
    return evaluate(written.get(name), new Place("Conditions." + name), deeper);
  }

  private boolean evaluate(Object node, Place place, Set<String> asking) {
    if (!(node instanceof Map<?, ?> function) || function.size() != 1) {
      throw new TemplateException(place, "a condition function is expected, not " + node + ".");
    }
    String name = function.keySet().iterator().next().toString();
    Object argument = function.get(name);
    return switch (name) {
      case "Condition" -> named(Nodes.text(argument, place), place, asking);
      case "Fn::Equals" -> equal(Nodes.list(argument, place), place);
      case "Fn::Not" -> !evaluate(Nodes.list(argument, place).getFirst(), place, asking);
      case "Fn::And" ->
          Nodes.list(argument, place).stream().allMatch(each -> evaluate(each, place, asking));
      case "Fn::Or" ->
          Nodes.list(argument, place).stream().anyMatch(each -> evaluate(each, place, asking));
      default -> throw new TemplateException(place, name + " is not a condition function.");
    };
  }

  private boolean equal(List<?> sides, Place place) {
    if (sides.size() != 2) {
      throw new TemplateException(place, "Fn::Equals compares two values.");
    }
    return side(sides.getFirst(), place).equals(side(sides.getLast(), place));
  }

  private String side(Object node, Place place) {
    return Nodes.text(resolver.resolve(node, place), place);
  }
}
