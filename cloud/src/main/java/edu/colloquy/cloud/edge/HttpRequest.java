package edu.colloquy.cloud.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
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
    return new String(rawBody(), StandardCharsets.UTF_8);
  }

  /**
   * The very bytes that were sent, also where API Gateway took them for binary and encoded them.
   *
   * @throws ContractException when what came is no base64 though it is said to be
   */
  public byte[] rawBody() {
    String body = Optional.ofNullable(event.getBody()).orElse("");
    try {
      return event.getIsBase64Encoded()
          ? Base64.getDecoder().decode(body)
          : body.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ContractException(ErrorCode.INVALID_FIELD, "body", "The body is no base64.");
    }
  }

  /**
   * The body as a record.
   *
   * @throws ContractException when it is not valid as that
   */
  public <T> T body(Class<T> type) {
    return Json.read(body(), type);
  }
}
