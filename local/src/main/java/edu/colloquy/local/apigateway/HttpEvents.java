package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.template.Aws;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Events of an HTTP API in payload format 2.0 (API Gateway guide, "Lambda proxy integrations"). */
record HttpEvents(String apiId) {
  static final String STAGE = "$default";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What API Gateway hands on as text; any other body goes in Base64, a web form too. */
  private static final Pattern TEXT =
      Pattern.compile("(text/.*|application/([^;]*\\+)?(json|xml|javascript))\\s*(;.*)?");

  /** The event of a route's function. */
  ObjectNode request(
      HttpRequest request, RouteTable.Match match, String requestId, JsonNode authorizer) {
    ObjectNode event = start(request, match, requestId);
    if (authorizer != null) {
      event.withObject("/requestContext/authorizer").set("lambda", authorizer);
    }
    putBody(event, request);
    return event;
  }

  /** The event of an authorizer, format 2.0. */
  ObjectNode authorization(
      HttpRequest request, RouteTable.Match match, String requestId, List<String> identity) {
    ObjectNode event = start(request, match, requestId);
    event.put("type", "REQUEST");
    String path = match.route().path();
    event.put(
        "routeArn", Aws.arn("execute-api", apiId + "/" + STAGE + "/" + request.method() + path));
    ArrayNode sources = event.putArray("identitySource");
    identity.forEach(sources::add);
    return event;
  }

  private ObjectNode start(HttpRequest request, RouteTable.Match match, String requestId) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", request.rawPath());
    event.put("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      ArrayNode cookies = event.putArray("cookies");
      request.cookies().forEach(cookies::add);
    }
    putJoined(event.putObject("headers"), request.headers());
    Map<String, List<String>> query = request.query();
    if (!query.isEmpty()) {
      putJoined(event.putObject("queryStringParameters"), query);
    }
    if (!match.pathParameters().isEmpty()) {
      ObjectNode parameters = event.putObject("pathParameters");
      match.pathParameters().forEach(parameters::put);
    }
    event.set("requestContext", context(request, match, requestId));
    return event;
  }

  private ObjectNode context(HttpRequest request, RouteTable.Match match, String requestId) {
    ObjectNode context = JSON.createObjectNode();
    context.put("accountId", Aws.ACCOUNT);
    context.put("apiId", apiId);
    context.put("domainName", request.header("host"));
    context.put("domainPrefix", apiId);
    ObjectNode http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", request.rawPath());
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    http.put("userAgent", request.header("user-agent"));
    context.put("requestId", requestId);
    context.put("routeKey", match.route().key());
    context.put("stage", STAGE);
    RequestTime.write(Instant.now(), context, "time", "timeEpoch");
    return context;
  }

  private static void putJoined(ObjectNode target, Map<String, List<String>> values) {
    values.forEach((name, each) -> target.put(name, String.join(",", each)));
  }

  private static void putBody(ObjectNode event, HttpRequest request) {
    String text = text(request);
    event.put("isBase64Encoded", text == null);
    if (request.body().length > 0) {
      event.put("body", text == null ? Base64.getEncoder().encodeToString(request.body()) : text);
    }
  }

  /** The body as text, or null if it is none. */
  private static String text(HttpRequest request) {
    String type = request.header("content-type");
    if (request.header("content-encoding") != null
        || (type != null && !TEXT.matcher(type).matches())) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
