package edu.colloquy.cloud.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import edu.colloquy.contract.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A request of the HTTP API, as far as our routes look at it. */
public record HttpRequest(APIGatewayV2HTTPEvent event) {

  /** A parameter of the path, decoded once as API Gateway does. */
  public String path(String name) {
    return event.getPathParameters().get(name);
  }

  /** A parameter of the query. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(event.getQueryStringParameters()).map(query -> query.get(name));
  }

  /** A header; names are lower-case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(event.getHeaders()).map(headers -> headers.get(name));
  }

  /** The body as it was sent. */
  public String body() {
    String body = Optional.ofNullable(event.getBody()).orElse("");
    return event.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  /**
   * The body as a record.
   *
   * @throws edu.colloquy.contract.ContractException when it is not valid as that
   */
  public <T> T body(Class<T> type) {
    return Json.read(body(), type);
  }
}
