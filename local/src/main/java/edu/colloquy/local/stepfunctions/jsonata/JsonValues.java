package edu.colloquy.local.stepfunctions.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Between Jackson's tree and the maps, lists and boxed values that the JSONata engine works on. */
final class JsonValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonValues() {}

  static Object toJava(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL, MISSING -> null;
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.numberValue();
      case STRING -> node.textValue();
      case ARRAY -> {
        List<Object> list = new ArrayList<>(node.size());
        node.forEach(item -> list.add(toJava(item)));
        yield list;
      }
      case OBJECT -> {
        Map<String, Object> map = LinkedHashMap.newLinkedHashMap(node.size());
        node.properties().forEach(field -> map.put(field.getKey(), toJava(field.getValue())));
        yield map;
      }
      case BINARY, POJO -> throw new IllegalArgumentException("Not JSON: " + node.getNodeType());
    };
  }

  /**
   * @throws IllegalArgumentException if the value, or something within it, has no form in JSON: a
   *     function, an infinite number
   */
  static JsonNode toJson(Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Boolean bool -> NODES.booleanNode(bool);
      case String text -> NODES.textNode(text);
      case Number number -> toJson(number);
      case List<?> list -> {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(item -> array.add(toJson(item)));
        yield array;
      }
      case Map<?, ?> map -> {
        ObjectNode object = NODES.objectNode();
        map.forEach((key, item) -> object.set((String) key, toJson(item)));
        yield object;
      }
      default -> throw new IllegalArgumentException("a function is not a JSON value");
    };
  }

  /** JavaScript knows no difference between 3 and 3.0, and JSON text should show none. */
  private static JsonNode toJson(Number number) {
    double asDouble = number.doubleValue();
    if (!Double.isFinite(asDouble)) {
      throw new IllegalArgumentException("an infinite number is not a JSON value");
    }
    long asLong = number.longValue();
    if (asLong != asDouble) {
      return NODES.numberNode(asDouble);
    }
    return (int) asLong == asLong ? NODES.numberNode((int) asLong) : NODES.numberNode(asLong);
  }
}
