package edu.colloquy.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * An EventBridge event pattern: an object holds when each of its fields holds; a list of wanted
 * values holds when one of them does. Understood are values, {@code prefix}, {@code exists} and
 * {@code anything-but} (a value, a list or a prefix). Immutable.
 *
 * @param pattern the pattern as the template writes it
 */
record EventPattern(JsonNode pattern) {
  private static final Set<String> OPERATORS = Set.of("prefix", "exists", "anything-but");

  EventPattern {
    if (!pattern.isObject() || pattern.isEmpty()) {
      throw new IllegalArgumentException("An event pattern is an object with at least one field.");
    }
    check(pattern);
  }

  boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  private static boolean matches(JsonNode pattern, JsonNode event) {
    if (pattern.isObject() && event.isArray()) {
      return any(event, element -> matches(pattern, element));
    }
    if (pattern.isObject()) {
      return pattern.properties().stream()
          .allMatch(field -> matches(field.getValue(), event.path(field.getKey())));
    }
    return any(pattern, wanted -> one(wanted, event));
  }

  /** An event's list holds when one of its elements does. */
  private static boolean one(JsonNode wanted, JsonNode actual) {
    if (actual.isArray()) {
      return any(actual, element -> one(wanted, element));
    }
    if (!wanted.isObject()) {
      return wanted.equals(actual);
    }
    if (wanted.has("exists")) {
      return wanted.path("exists").asBoolean() != actual.isMissingNode();
    }
    if (wanted.has("prefix")) {
      return actual.isTextual() && actual.asText().startsWith(wanted.path("prefix").asText());
    }
    JsonNode unwanted = wanted.path("anything-but");
    return !actual.isMissingNode()
        && (unwanted.isArray()
            ? !any(unwanted, value -> one(value, actual))
            : !one(unwanted, actual));
  }

  private static boolean any(JsonNode list, Predicate<JsonNode> holds) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(holds);
  }

  private static void check(JsonNode pattern) {
    pattern
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                field.getValue().forEach(wanted -> checkOperator(field.getKey(), wanted));
              } else if (field.getValue().isObject()) {
                check(field.getValue());
              } else {
                throw new IllegalArgumentException(
                    "In an event pattern the value of " + field.getKey() + " is a list.");
              }
            });
  }

  private static void checkOperator(String field, JsonNode wanted) {
    if (wanted.isObject()
        && (wanted.size() != 1 || !OPERATORS.contains(wanted.fieldNames().next()))) {
      throw new IllegalArgumentException(
          "The pattern of " + field + " uses " + wanted + "; locally known are " + OPERATORS + ".");
    }
  }
}
