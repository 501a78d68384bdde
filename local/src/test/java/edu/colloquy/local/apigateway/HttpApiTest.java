package edu.colloquy.local.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.TestPlatform;
import edu.colloquy.local.handlers.HttpAuthorizerHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestPlatform platform;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    platform = new TestPlatform(GatewayLimits.AWS.withHttpIntegration(Duration.ofMillis(500)));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    platform.close();
  }

  @Test
  void functionSeesTheRequestInPayloadFormatTwo() throws Exception {
    HttpRequest request =
        to("/api/things/a%20b?x=1&x=2&name=J%C3%BCrgen+M")
            .header("X-Trace", "t1")
            .header("Cookie", "a=1; b=2")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"k\":1}"))
            .build();
    JsonNode event = echoed(request);
    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("ANY /{proxy+}");
    assertThat(event.path("rawPath").asText()).isEqualTo("/api/things/a%20b");
    assertThat(event.at("/pathParameters/proxy").asText()).isEqualTo("api/things/a b");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2&name=J%C3%BCrgen+M");
    assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/name").asText()).isEqualTo("Jürgen M");
    assertThat(event.at("/headers/x-trace").asText()).isEqualTo("t1");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
    assertThat(event.path("body").asText()).isEqualTo("{\"k\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("PUT");
    assertThat(event.at("/requestContext/requestId").asText()).isNotEmpty();
  }

  @Test
  void doubleEncodedPathParameterIsDecodedOnce() throws Exception {
    JsonNode event = echoed(to("/api/rtms/session/%252Fajk%252F%2BB%3D%3D/stats").GET().build());
    assertThat(event.path("routeKey").asText()).isEqualTo("GET /api/rtms/session/{uuid}/stats");
    assertThat(event.at("/pathParameters/uuid").asText()).isEqualTo("%2Fajk%2F+B==");
    assertThat(event.path("rawPath").asText())
        .isEqualTo("/api/rtms/session/%252Fajk%252F%2BB%3D%3D/stats");
  }

  @Test
  void binaryBodyGoesBothWaysUnharmed() throws Exception {
    byte[] bytes = {0, (byte) 0xff, 10, (byte) 0x80};
    HttpResponse<byte[]> answer =
        client.send(
            to("/greet")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(answer.headers().firstValue("x-stack")).hasValue("colloquy");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void bareAnswerIsAJsonBody() throws Exception {
    HttpResponse<String> answer = get("/bare");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"total\":0,\"function\":\"Bare\"}");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
  }

  @Test
  void failuresOfFunctionsStayInside() throws Exception {
    HttpResponse<String> failed = get("/fail");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    HttpResponse<String> slow = get("/slow");
    assertThat(slow.statusCode()).isEqualTo(503);
    assertThat(slow.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
  }

  @Test
  void whatNoRouteTakesIsNotFound() throws Exception {
    HttpResponse<String> root = get("/");
    assertThat(root.statusCode()).isEqualTo(404);
    assertThat(root.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void bodyOverTenMegabytesIsRefused() throws Exception {
    HttpResponse<String> answer =
        client.send(
            to("/greet").POST(BodyPublishers.ofByteArray(new byte[(10 << 20) + 1])).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void authorizerGuardsItsRouteAndIsAskedOnceForAnIdentity() throws Exception {
    assertThat(get("/guarded").statusCode()).isEqualTo(401);
    HttpAuthorizerHandler.ASKED.set(0);
    HttpRequest good = to("/guarded").header("Authorization", "Bearer good").GET().build();
    assertThat(echoed(good).at("/requestContext/authorizer/lambda/sub").asText())
        .isEqualTo("prof-1");
    echoed(good);
    assertThat(HttpAuthorizerHandler.ASKED).hasValue(1);
    HttpRequest bad = to("/guarded").header("Authorization", "Bearer bad").GET().build();
    HttpResponse<String> denied = client.send(bad, BodyHandlers.ofString());
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void onlyPagesOfAllowedOriginsMayCall() throws Exception {
    HttpResponse<String> allowed = preflight("https://class.example");
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://class.example");
    assertThat(allowed.headers().firstValue("access-control-allow-methods")).hasValue("GET,POST");
    assertThat(preflight("https://evil.example").headers().map())
        .doesNotContainKey("access-control-allow-origin");
    HttpRequest call = to("/bare").header("Origin", "https://class.example").GET().build();
    assertThat(client.send(call, BodyHandlers.ofString()).headers().map())
        .containsKey("access-control-allow-origin");
  }

  private static HttpResponse<String> preflight(String origin) throws Exception {
    return client.send(
        to("/bare")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .method("OPTIONS", BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client.send(to(path).GET().build(), BodyHandlers.ofString());
  }

  private static JsonNode echoed(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(platform.gateway.httpUrl() + path));
  }
}
