package edu.colloquy.local.apigateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.TestPlatform;
import edu.colloquy.local.handlers.DisconnectHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebSocketApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestPlatform platform;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    platform = new TestPlatform(GatewayLimits.AWS);
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    http.close();
    platform.close();
  }

  @Test
  void messageReachesItsFunctionWithWhatTheAuthorizerSaid() throws Exception {
    try (SocketClient client = connect("anna")) {
      client.send("{\"type\":\"HELLO\",\"payload\":{}}");
      JsonNode event = JSON.readTree(client.next());
      JsonNode context = event.path("requestContext");
      assertThat(event.path("body").asText()).isEqualTo("{\"type\":\"HELLO\",\"payload\":{}}");
      assertThat(context.path("routeKey").asText()).isEqualTo("$default");
      assertThat(context.path("eventType").asText()).isEqualTo("MESSAGE");
      assertThat(context.path("connectionId").asText()).matches("[\\w-]{15}=");
      assertThat(context.path("messageId").asText()).isNotEmpty();
      assertThat(context.path("stage").asText()).isEqualTo("ws");
      assertThat(context.path("connectedAt").asLong())
          .isLessThanOrEqualTo(context.path("requestTimeEpoch").asLong());
      assertThat(context.at("/authorizer/principalId").asText()).isEqualTo("anna");
      assertThat(context.at("/authorizer/room").isTextual()).isTrue();
    }
  }

  @Test
  void bodyThatIsNoJsonTakesTheDefaultRoute() throws Exception {
    try (SocketClient client = connect("anna")) {
      client.send("{nonsense");
      assertThat(JSON.readTree(client.next()).path("body").asText()).isEqualTo("{nonsense");
      client.send("{\"type\":\"$connect\"}");
      assertThat(JSON.readTree(client.next()).at("/requestContext/routeKey").asText())
          .isEqualTo("$default");
    }
  }

  @Test
  void onlyARouteWithAResponseExpressionReplies() throws Exception {
    try (SocketClient client = connect("anna")) {
      client.send("{\"type\":\"MUTE\"}");
      client.send("{\"type\":\"ECHO\"}");
      assertThat(client.next()).isEqualTo("reply to {\"type\":\"ECHO\"}");
      assertThat(client.heardNothing()).isTrue();
    }
  }

  @Test
  void clientIsToldThatItsMessageFailed() throws Exception {
    try (SocketClient client = connect("anna")) {
      client.send("{\"type\":\"FAIL\"}");
      JsonNode complaint = JSON.readTree(client.next());
      assertThat(complaint.path("message").asText()).isEqualTo("Internal server error");
      assertThat(complaint.path("connectionId").asText()).isNotEmpty();
      assertThat(complaint.path("requestId").asText()).isNotEmpty();
      client.send("{\"type\":\"SLOW\"}");
      assertThat(JSON.readTree(client.next()).path("message").asText())
          .isEqualTo("Endpoint request timed out");
    }
  }

  @Test
  void clientIsRefusedBeforeItIsConnected() {
    URI url = platform.gateway.webSocketUrl();
    assertThat(SocketClient.refusal(http, url)).isEqualTo(401);
    assertThat(SocketClient.refusal(http, url("bad"))).isEqualTo(403);
    assertThat(SocketClient.refusal(http, url("broken"))).isEqualTo(500);
    assertThat(SocketClient.refusal(http, url("banned"))).isEqualTo(409);
    assertThat(SocketClient.refusal(http, url.resolve("/nowhere?token=anna"))).isEqualTo(404);
  }

  @Test
  void longMessageArrivesInFramesOfAtMost32KilobytesUpToItsLimit() throws Exception {
    try (SocketClient client = connect("anna")) {
      client.sendInPieces("é".repeat(50_000), 5);
      assertThat(JSON.readTree(client.next()).path("body").asText()).hasSize(50_000);
    }
    try (SocketClient client = connect("anna")) {
      client.sendEndlessly("x".repeat(10_000));
      assertThat(client.closeCode()).isEqualTo(1009);
    }
  }

  /** The close code is lost where the client is still writing when the server hangs up. */
  @Test
  void singleFrameOver32KilobytesIsRefused() {
    int broken = 0;
    OkHttpClient okHttp = new OkHttpClient();
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    WebSocket socket =
        okHttp.newWebSocket(
            new Request.Builder().url(url("anna").toString()).build(),
            new WebSocketListener() {
              @Override
              public void onClosing(WebSocket socket, int code, String reason) {
                closed.complete(code);
              }

              @Override
              public void onMessage(WebSocket socket, String text) {
                closed.completeExceptionally(new AssertionError("It was taken: " + text));
              }

              @Override
              public void onFailure(WebSocket socket, Throwable failure, Response response) {
                closed.complete(broken);
              }
            });
    socket.send("x".repeat(33 * 1024)); // OkHttp sends any message as one frame
    assertThat(closed.orTimeout(5, TimeUnit.SECONDS).join()).isIn(1009, broken);
    okHttp.dispatcher().executorService().shutdown();
  }

  @Test
  void disconnectTellsWhoLeftAndHow() {
    connect("leaver").close();
    await()
        .until(
            () ->
                DisconnectHandler.LEFT.stream()
                    .anyMatch(
                        context ->
                            context.toString().contains("principalId=leaver")
                                && context.get("disconnectStatusCode").equals(1000)
                                && context.get("eventType").equals("DISCONNECT")));
  }

  @Test
  void silentOrOldConnectionIsClosed() {
    GatewayLimits short1 =
        GatewayLimits.AWS.withWebSocketTimes(Duration.ofMillis(200), Duration.ofMinutes(1));
    GatewayLimits short2 =
        GatewayLimits.AWS.withWebSocketTimes(Duration.ofMinutes(1), Duration.ofMillis(200));
    for (GatewayLimits limits : new GatewayLimits[] {short1, short2}) {
      try (TestPlatform brief = new TestPlatform(limits)) {
        URI url = URI.create(brief.gateway.webSocketUrl() + "?token=anna");
        assertThat(SocketClient.connect(http, url).closeCode()).isEqualTo(1001);
      }
    }
  }

  private static SocketClient connect(String token) {
    return SocketClient.connect(http, url(token));
  }

  private static URI url(String token) {
    return URI.create(platform.gateway.webSocketUrl() + "?token=" + token);
  }
}
