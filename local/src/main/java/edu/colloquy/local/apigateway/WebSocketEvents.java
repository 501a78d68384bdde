package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.template.Aws;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events of a WebSocket API (API Gateway guide, "Set up a WebSocket API integration request"). */
record WebSocketEvents(String apiId, String stage) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The event of {@code $connect}. */
  ObjectNode connect(Client client, HttpRequest request) {
    ObjectNode event = JSON.createObjectNode();
    putHandshake(event, request);
    event.set("requestContext", context(client, "$connect", "CONNECT"));
    event.put("isBase64Encoded", false);
    return event;
  }

  /** The event that an authorizer of {@code $connect} decides on. */
  ObjectNode authorization(Client client, HttpRequest request) {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", "REQUEST");
    event.put("methodArn", routeArn("$connect"));
    putHandshake(event, request);
    event.putObject("stageVariables");
    event.set("requestContext", context(client, "$connect", "CONNECT"));
    return event;
  }

  /** The event of a message. */
  ObjectNode message(Client client, String routeKey, String body, boolean isBase64) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode context = context(client, routeKey, "MESSAGE");
    context.put("messageId", Ids.next());
    event.set("requestContext", context);
    event.put("body", body);
    event.put("isBase64Encoded", isBase64);
    return event;
  }

  /** The event of {@code $disconnect}. */
  ObjectNode disconnect(Client client, int status, String reason) {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode context = context(client, "$disconnect", "DISCONNECT");
    context.put("disconnectStatusCode", status);
    context.put("disconnectReason", reason == null ? "" : reason);
    event.set("requestContext", context);
    event.put("isBase64Encoded", false);
    return event;
  }

  /** The ARN of a route, as policies name it. */
  String routeArn(String routeKey) {
    return Aws.arn("execute-api", apiId + "/" + stage + "/" + routeKey);
  }

  private ObjectNode context(Client client, String routeKey, String eventType) {
    ObjectNode context = JSON.createObjectNode();
    String requestId = Ids.next();
    context.put("routeKey", routeKey);
    context.put("eventType", eventType);
    context.put("extendedRequestId", requestId);
    context.put("requestId", requestId);
    context.put("messageDirection", "IN");
    context.put("stage", stage);
    context.put("connectedAt", client.connectedAt().toEpochMilli());
    RequestTime.write(Instant.now(), context, "requestTime", "requestTimeEpoch");
    ObjectNode identity = context.putObject("identity");
    identity.put("sourceIp", client.sourceIp());
    identity.put("userAgent", client.userAgent());
    context.put("domainName", client.domainName());
    context.put("connectionId", client.connectionId());
    context.put("apiId", apiId);
    if (client.authorizer() != null) {
      context.set("authorizer", client.authorizer());
    }
    return context;
  }

  private static void putHandshake(ObjectNode event, HttpRequest request) {
    put(event, "headers", "multiValueHeaders", request.headers());
    Map<String, List<String>> query = request.query();
    if (!query.isEmpty()) {
      put(event, "queryStringParameters", "multiValueQueryStringParameters", query);
    }
  }

  private static void put(
      ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
    ObjectNode last = event.putObject(single);
    ObjectNode all = event.putObject(multiple);
    values.forEach(
        (name, each) -> {
          last.put(name, each.getLast());
          ArrayNode array = all.putArray(name);
          each.forEach(array::add);
        });
  }
}
