package edu.colloquy.local.stepfunctions.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value of a definition in which any string may be an expression <code>{% ... %}</code>.
 * Immutable and thread-safe; what {@link #evaluate} gives must not be changed either.
 */
public sealed interface Template {

  /**
   * The value with every expression in it replaced by its result.
   *
   * @throws edu.colloquy.local.stepfunctions.error.StatesError if an expression fails
   */
  JsonNode evaluate(Environment environment);

  /** A value without expressions. */
  record Literal(JsonNode value) implements Template {
    @Override
    public JsonNode evaluate(Environment environment) {
      return value;
    }
  }

  /** A string that is an expression. */
  record Expression(Query query) implements Template {
    @Override
    public JsonNode evaluate(Environment environment) {
      return query.evaluate(environment);
    }
  }

  /** An array that holds an expression somewhere. */
  record Items(List<Template> items) implements Template {
    @Override
    public JsonNode evaluate(Environment environment) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
      items.forEach(item -> array.add(item.evaluate(environment)));
      return array;
    }
  }

  /** An object that holds an expression somewhere. */
  record Fields(Map<String, Template> fields) implements Template {
    @Override
    public JsonNode evaluate(Environment environment) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.forEach((name, field) -> object.set(name, field.evaluate(environment)));
      return object;
    }
  }

  /**
   * Reads a value and compiles its expressions.
   *
   * @param field where it stands, for the sentence of an error
   * @throws IllegalArgumentException with a sentence if an expression cannot be compiled
   */
  static Template parse(JsonNode node, String field) {
    return switch (node.getNodeType()) {
      case STRING -> parseText(node, field);
      case ARRAY -> {
        List<Template> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
          items.add(parse(node.get(i), field + "/" + i));
        }
        boolean fixed = items.stream().allMatch(Literal.class::isInstance);
        yield fixed ? new Literal(node) : new Items(List.copyOf(items));
      }
      case OBJECT -> {
        Map<String, Template> fields = new LinkedHashMap<>();
        for (var entry : node.properties()) {
          String name = entry.getKey();
          if (name.endsWith(".$")) {
            throw new IllegalArgumentException(
                "the key '" + name + "' is of the JSONPath dialect; drop '.$' and use {% %}");
          }
          fields.put(name, parse(entry.getValue(), field + "/" + name));
        }
        boolean fixed = fields.values().stream().allMatch(Literal.class::isInstance);
        yield fixed ? new Literal(node) : new Fields(fields);
      }
      case NULL, MISSING, BOOLEAN, NUMBER, BINARY, POJO -> new Literal(node);
    };
  }

  private static Template parseText(JsonNode node, String field) {
    String text = node.textValue();
    if (!text.startsWith("{%")) {
      return new Literal(node);
    }
    if (!text.endsWith("%}") || text.length() < 4) {
      throw new IllegalArgumentException(
          "an expression starts with '{%' and ends with '%}', without anything around it");
    }
    return new Expression(Query.compile(text.substring(2, text.length() - 2).strip(), field));
  }
}
