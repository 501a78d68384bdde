package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON in and out of a request. */
final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Http() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode body(Context http) {
    try {
      if (JSON.readTree(http.bodyAsBytes()) instanceof ObjectNode body) {
        return body;
      }
      throw ZoomError.invalid("Request Body should be a valid JSON object.");
    } catch (JsonProcessingException e) {
      throw ZoomError.invalid("Request Body should be a valid JSON object.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void answer(Context http, int status, JsonNode body) {
    http.status(status).contentType("application/json;charset=UTF-8").result(body.toString());
  }

  static void answer(Context http, ZoomError error) {
    ObjectNode body = object().put("code", error.code()).put("message", error.getMessage());
    if (!error.errors().isEmpty()) {
      ArrayNode errors = body.putArray("errors");
      error
          .errors()
          .forEach(
              one -> errors.addObject().put("field", one.field()).put("message", one.message()));
    }
    answer(http, error.status(), body);
  }
}
