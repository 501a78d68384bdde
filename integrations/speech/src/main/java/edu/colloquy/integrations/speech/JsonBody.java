package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** JSON as the body of a request. */
final class JsonBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private JsonBody() {}

  static RequestBody of(JsonNode json) {
    return RequestBody.create(json.toString().getBytes(StandardCharsets.UTF_8), JSON);
  }
}
