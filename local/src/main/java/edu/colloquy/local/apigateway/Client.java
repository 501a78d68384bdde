package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Who is at the other end of a connection, as every event of it says.
 *
 * @param connectionId the connection's id
 * @param connectedAt when the client asked to connect
 * @param domainName the host that the client asked for
 * @param sourceIp the client's address
 * @param userAgent what the client calls itself; null if it does not say
 * @param authorizer what the authorizer said of the client; null if none was asked
 */
record Client(
    String connectionId,
    Instant connectedAt,
    String domainName,
    String sourceIp,
    String userAgent,
    JsonNode authorizer) {

  /** A client that asks to connect. */
  static Client of(HttpRequest request) {
    return new Client(
        Ids.next(),
        Instant.now(),
        request.header("host"),
        request.sourceIp(),
        request.header("user-agent"),
        null);
  }

  Client withAuthorizer(JsonNode authorizer) {
    return new Client(connectionId, connectedAt, domainName, sourceIp, userAgent, authorizer);
  }
}
