package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A route selection expression: which field of a message names its route. */
final class RouteSelection {
  private static final String BODY = "$request.body.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> fields;

  /**
   * @param expression such as {@code $request.body.type}
   */
  RouteSelection(String expression) {
    String bare = expression.replace("${", "$").replace("}", "");
    if (!bare.startsWith(BODY)) {
      throw new IllegalArgumentException(
          "RouteSelectionExpression "
              + expression
              + " (template.yaml): locally it is "
              + BODY
              + "<field>.");
    }
    this.fields = List.of(bare.substring(BODY.length()).split("\\."));
  }

  /** The value of the field; empty if the message has none, or is no JSON. */
  String routeKey(String message) {
    try {
      JsonNode node = JSON.readTree(message);
      for (String field : fields) {
        node = node.path(field);
      }
      return node.asText("");
    } catch (JsonProcessingException _) {
      return "";
    }
  }
}
