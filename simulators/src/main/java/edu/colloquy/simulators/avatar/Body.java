package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON of a request. */
final class Body {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Body() {}

  /**
   * Reads it; none at all is an empty object.
   *
   * @throws ApiFailure 422 for what is no JSON
   */
  static JsonNode of(Context http) {
    byte[] bytes = http.bodyAsBytes();
    try {
      return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw ApiFailure.invalid("", "JSON decode error", "json_invalid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
