package edu.colloquy.local.apigateway;

import edu.colloquy.local.lambda.LambdaService;
import edu.colloquy.local.template.Aws;
import edu.colloquy.local.template.HttpApiResource;
import edu.colloquy.local.template.WebSocketApiResource;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP API and a WebSocket API on one TCP port of loopback: the HTTP API at the root, the
 * WebSocket API and its {@code @connections} under the path of its stage. Thread-safe.
 */
public final class ApiGateway implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Optional<HttpApiResource> http;
  private final Optional<WebSocketApiResource> webSocket;
  private final Optional<WebSocketApi> sockets;
  private final Javalin server;

  /**
   * Starts the gateway. Functions may be registered later; until then their routes answer 500.
   *
   * @param port the TCP port, 0 for a free one
   * @param httpApis the template's HTTP APIs, one at most
   * @param webSocketApis the template's WebSocket APIs, one at most
   * @param lambda where the functions are
   * @param limits {@link GatewayLimits#AWS} unless a test needs others
   * @throws IllegalArgumentException if there are more APIs than one of a kind
   */
  public ApiGateway(
      int port,
      List<HttpApiResource> httpApis,
      List<WebSocketApiResource> webSocketApis,
      LambdaService lambda,
      GatewayLimits limits) {
    this.http = only(httpApis);
    this.webSocket = only(webSocketApis);
    Integration integration = new Integration(lambda);
    this.sockets = webSocket.map(api -> new WebSocketApi(api, integration, limits));
    Dispatcher dispatcher =
        new Dispatcher(
            http.map(api -> new HttpApi(api, integration, limits.httpIntegration())),
            webSocket.map(api -> "/" + api.stage()),
            sockets.map(api -> new ConnectionsApi(api.connections(), limits.messageBytes())));
    this.server = Javalin.create(config -> configure(config, port, dispatcher, limits)).start();
  }

  private void configure(
      JavalinConfig config, int port, Dispatcher dispatcher, GatewayLimits limits) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.host = LOOPBACK;
    config.jetty.port = port;
    dispatcher.register(config);
    if (webSocket.isPresent()) {
      String path = "/" + webSocket.get().stage();
      new SocketServer(limits).configure(config.jetty);
      config.routes.wsBeforeUpgrade(path, sockets.orElseThrow()::beforeUpgrade);
      config.routes.ws(path, sockets.orElseThrow()::listen);
    }
  }

  /** Where the HTTP API is, without a slash at the end. */
  public URI httpUrl() {
    return URI.create("http://" + LOOPBACK + ":" + server.port());
  }

  /**
   * Where clients connect.
   *
   * @throws java.util.NoSuchElementException if there is no WebSocket API
   */
  public URI webSocketUrl() {
    return URI.create("ws://" + LOOPBACK + ":" + server.port() + stagePath());
  }

  /**
   * Where an {@code ApiGatewayManagementApiClient} is to be pointed ({@code endpointOverride}).
   *
   * @throws java.util.NoSuchElementException if there is no WebSocket API
   */
  public URI managementUrl() {
    return httpUrl().resolve(stagePath());
  }

  /**
   * Where something that a template addresses on AWS is found here: {@code
   * https://<id>.execute-api...}, {@code wss://...} with or without the stage. Any other text stays
   * as it is; for {@link edu.colloquy.local.template.ResourceValues#localAddress}.
   */
  public String localAddress(String text) {
    String local = text;
    if (http.isPresent()) {
      local = replace(local, "https://" + Aws.apiHost(http.get().id()), httpUrl().toString());
    }
    if (webSocket.isPresent()) {
      String host = Aws.apiHost(webSocket.get().id());
      local = replace(local, "https://" + host, httpUrl().toString());
      local = replace(local, "wss://" + host, "ws://" + LOOPBACK + ":" + server.port());
    }
    return local;
  }

  @Override
  public void close() {
    sockets.ifPresent(WebSocketApi::close);
    server.stop();
  }

  private static <T> Optional<T> only(List<T> apis) {
    if (apis.size() > 1) {
      throw new IllegalArgumentException(
          "template.yaml has "
              + apis.size()
              + " APIs of one kind; locally one HTTP API and one WebSocket API share a port.");
    }
    return apis.stream().findFirst();
  }

  private String stagePath() {
    return "/" + webSocket.orElseThrow().stage();
  }

  private static String replace(String text, String start, String by) {
    return text.startsWith(start) ? by + text.substring(start.length()) : text;
  }
}
