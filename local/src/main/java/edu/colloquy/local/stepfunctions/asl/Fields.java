package edu.colloquy.local.stepfunctions.asl;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Strict reading of one JSON object: what nobody asked for is an error. Not thread-safe. */
final class Fields {
  private static final Set<String> JSON_PATH =
      Set.of(
          "InputPath",
          "OutputPath",
          "ResultPath",
          "ResultSelector",
          "Parameters",
          "Result",
          "ItemsPath",
          "Iterator",
          "Variable",
          "SecondsPath",
          "TimestampPath",
          "TimeoutSecondsPath",
          "HeartbeatSecondsPath",
          "MaxConcurrencyPath",
          "ErrorPath",
          "CausePath");

  private final String place;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  /**
   * @param place what the object is, such as {@code State 'JoinRoom'}
   */
  Fields(String place, JsonNode node) {
    this.place = place;
    this.node = node;
    if (!node.isObject()) {
      throw new DefinitionException(place + " must be a JSON object.");
    }
  }

  DefinitionException error(String field, String what) {
    return new DefinitionException("%s, field '%s': %s.".formatted(place, field, what));
  }

  Optional<JsonNode> take(String field) {
    asked.add(field);
    return Optional.ofNullable(node.get(field));
  }

  JsonNode require(String field) {
    return take(field).orElseThrow(() -> error(field, "is missing"));
  }

  Optional<String> text(String field) {
    return take(field)
        .map(
            value -> {
              if (!value.isTextual() || value.textValue().isEmpty()) {
                throw error(field, "must be a string that is not empty");
              }
              return value.textValue();
            });
  }

  String requireText(String field) {
    require(field);
    return text(field).orElseThrow();
  }

  Optional<Template> template(String field) {
    return take(field).map(value -> compile(field, value));
  }

  /** An integer of the given bounds, or an expression that will give one. */
  Optional<Template> integer(String field, long least, long most) {
    Optional<JsonNode> value = take(field);
    if (value.isPresent() && !isExpression(value.get())) {
      JsonNode number = value.get();
      if (!number.canConvertToLong()
          || !number.isIntegralNumber()
          || number.longValue() < least
          || number.longValue() > most) {
        throw error(
            field,
            "must be an integer from %d to %d, or a JSONata expression".formatted(least, most));
      }
    }
    return template(field);
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : requireArray(field)) {
      if (!item.isTextual()) {
        throw error(field, "must be an array of strings");
      }
      texts.add(item.textValue());
    }
    return List.copyOf(texts);
  }

  Fields requireObject(String field) {
    return new Fields(place + ", field '" + field + "'", require(field));
  }

  /** The objects of an array; an absent array is an empty one. */
  List<Fields> objects(String field) {
    if (take(field).isEmpty()) {
      return List.of();
    }
    JsonNode array = requireArray(field);
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      objects.add(new Fields("%s, %s[%d]".formatted(place, field, i), array.get(i)));
    }
    return objects;
  }

  List<Fields> requireObjects(String field) {
    require(field);
    return objects(field);
  }

  private JsonNode requireArray(String field) {
    JsonNode array = require(field);
    if (!array.isArray() || array.isEmpty()) {
      throw error(field, "must be an array that is not empty");
    }
    return array;
  }

  Template compile(String field, JsonNode value) {
    try {
      return Template.parse(value, field);
    } catch (IllegalArgumentException e) {
      throw error(field, e.getMessage());
    }
  }

  static boolean isExpression(JsonNode value) {
    return value.isTextual() && value.textValue().startsWith("{%");
  }

  /** Refuses whatever was not asked for. */
  void finish() {
    for (var entry : node.properties()) {
      String name = entry.getKey();
      if (!asked.contains(name)) {
        throw error(
            name,
            JSON_PATH.contains(name) || name.endsWith(".$")
                ? "is of the JSONPath dialect; use Arguments, Output, Items and {% %}"
                : "is unknown or not supported here");
      }
    }
  }
}
