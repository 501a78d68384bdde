package edu.colloquy.local.apigateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.TestPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

class ConnectionsApiTest {
  private static TestPlatform platform;
  private static HttpClient http;
  private static ApiGatewayManagementApiClient sdk;

  @BeforeAll
  static void start() {
    platform = new TestPlatform(GatewayLimits.AWS);
    http = HttpClient.newHttpClient();
    sdk =
        ApiGatewayManagementApiClient.builder()
            .endpointOverride(platform.gateway.managementUrl())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterAll
  static void stop() {
    sdk.close();
    http.close();
    platform.close();
  }

  @Test
  void pushesArriveWholeAndInOrder() throws Exception {
    try (SocketClient client = connect()) {
      String id = idOf(client);
      String big = "ü€😀".repeat(14_000);
      post(id, big);
      for (int i = 0; i < 200; i++) {
        post(id, "m" + i);
      }
      assertThat(client.next()).isEqualTo(big);
      for (int i = 0; i < 200; i++) {
        assertThat(client.next()).isEqualTo("m" + i);
      }
    }
  }

  @Test
  void messageOver128KilobytesIsRefused() throws Exception {
    try (SocketClient client = connect()) {
      String id = idOf(client);
      post(id, "x".repeat(128 * 1024));
      assertThat(client.next()).hasSize(128 * 1024);
      assertThatThrownBy(() -> post(id, "x".repeat(128 * 1024 + 1)))
          .isInstanceOf(PayloadTooLargeException.class);
    }
  }

  @Test
  void connectionThatIsGoneIsSaidToBe() throws Exception {
    SocketClient client = connect();
    String id = idOf(client);
    client.close();
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> {
              try {
                post(id, "hello?");
                return false;
              } catch (GoneException _) {
                return true;
              }
            });
    assertThatThrownBy(() -> sdk.getConnection(get -> get.connectionId("AAAAAAAAAAAAAAA=")))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void connectionCanBeDescribedAndClosed() throws Exception {
    try (SocketClient client = connect()) {
      String id = idOf(client);
      var described = sdk.getConnection(get -> get.connectionId(id));
      assertThat(described.connectedAt()).isBeforeOrEqualTo(Instant.now());
      assertThat(described.lastActiveAt()).isAfterOrEqualTo(described.connectedAt());
      assertThat(described.identity().sourceIp()).isEqualTo("127.0.0.1");
      sdk.deleteConnection(delete -> delete.connectionId(id));
      assertThat(client.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void hundredRoomsOfPushesAreCarried() throws Exception {
    List<SocketClient> clients = new ArrayList<>();
    try (ExecutorService rooms = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> pushing = new ArrayList<>();
      for (int room = 0; room < 100; room++) {
        SocketClient client = connect();
        clients.add(client);
        String id = idOf(client);
        pushing.add(
            rooms.submit(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    post(id, "t" + i);
                  }
                }));
      }
      for (Future<?> each : pushing) {
        each.get();
      }
    }
    for (SocketClient client : clients) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.next()).isEqualTo("t" + i);
      }
      client.close();
    }
  }

  private static SocketClient connect() {
    return SocketClient.connect(http, URI.create(platform.gateway.webSocketUrl() + "?token=anna"));
  }

  private static String idOf(SocketClient client) throws Exception {
    client.send("who am I");
    return new ObjectMapper().readTree(client.next()).at("/requestContext/connectionId").asText();
  }

  private static void post(String id, String text) {
    sdk.postToConnection(post -> post.connectionId(id).data(SdkBytes.fromUtf8String(text)));
  }
}
