package edu.colloquy.cloud.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.cloud.DomainJson;
import java.util.Map;

/** An answer of the HTTP API. */
public record HttpAnswer(int status, String contentType, String body) {

  /** A record as JSON. */
  public static HttpAnswer json(int status, Object value) {
    return new HttpAnswer(
        status, "application/json", DomainJson.MAPPER.valueToTree(value).toString());
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, "application/json", "");
  }

  APIGatewayV2HTTPResponse toResponse() {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("content-type", contentType))
        .withBody(body)
        .build();
  }
}
