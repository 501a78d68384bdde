package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import java.util.Optional;

/** A request's fields, typed. */
record Request(ObjectNode json) {

  String require(String field) {
    return text(field)
        .orElseThrow(
            () ->
                AwsException.badRequest(
                    "ValidationException",
                    "Value at '%s' failed to satisfy constraint: Member must not be null"
                        .formatted(field)));
  }

  Optional<String> text(String field) {
    return Optional.ofNullable(json.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** A text that may be left out. */
  String textOrEmpty(String field) {
    return text(field).orElse("");
  }

  boolean flag(String field) {
    return json.path(field).asBoolean(false);
  }
}
