package edu.colloquy.cloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** JSON as DynamoDB's attribute values, and back. */
final class AttributeTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AttributeTree() {}

  static AttributeValue of(JsonNode json) {
    return switch (json.getNodeType()) {
      case OBJECT -> map(json);
      case ARRAY -> list(json);
      case STRING -> AttributeValue.fromS(json.textValue());
      case NUMBER -> AttributeValue.fromN(json.asText());
      case BOOLEAN -> AttributeValue.fromBool(json.booleanValue());
      case NULL -> AttributeValue.fromNul(true);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("Not a JSON value: " + json.getNodeType());
    };
  }

  static JsonNode toJson(AttributeValue value) {
    return switch (value.type()) {
      case M -> object(value.m());
      case L -> array(value.l());
      case S -> JSON.textNode(value.s());
      case N -> number(value.n());
      case BOOL -> JSON.booleanNode(value.bool());
      case NUL -> JSON.nullNode();
      case B, BS, NS, SS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("Nothing here is stored as " + value.type());
    };
  }

  private static AttributeValue map(JsonNode json) {
    Map<String, AttributeValue> map = new HashMap<>();
    json.properties().forEach(entry -> map.put(entry.getKey(), of(entry.getValue())));
    return AttributeValue.fromM(map);
  }

  private static AttributeValue list(JsonNode json) {
    List<AttributeValue> list = new ArrayList<>();
    json.forEach(element -> list.add(of(element)));
    return AttributeValue.fromL(list);
  }

  private static JsonNode object(Map<String, AttributeValue> map) {
    ObjectNode object = JSON.objectNode();
    map.forEach((name, value) -> object.set(name, toJson(value)));
    return object;
  }

  private static JsonNode array(List<AttributeValue> list) {
    ArrayNode array = JSON.arrayNode();
    list.forEach(value -> array.add(toJson(value)));
    return array;
  }

  private static JsonNode number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(number.longValueExact())
        : JSON.numberNode(number);
  }
}
