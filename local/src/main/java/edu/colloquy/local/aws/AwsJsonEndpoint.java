package edu.colloquy.local.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One HTTP endpoint for all services that speak AWS's JSON protocol; an SDK client reaches its
 * service here by {@code AWS_ENDPOINT_URL_<SERVICE>}. Thread-safe.
 *
 * <p>Signatures are not checked: whoever can reach loopback may do everything.
 */
public final class AwsJsonEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, AwsJsonService> services;
  private final Javalin server;

  /**
   * Starts the endpoint on loopback.
   *
   * @param port the TCP port, 0 for a free one
   * @param services what it offers
   */
  public AwsJsonEndpoint(int port, List<AwsJsonService> services) {
    this.services =
        services.stream()
            .collect(Collectors.toMap(AwsJsonService::targetPrefix, Function.identity()));
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.concurrency.useVirtualThreads = true;
                  config.jetty.host = "127.0.0.1";
                  config.jetty.port = port;
                  config.routes.post("/", this::answer);
                })
            .start();
  }

  /** Where an SDK client is to be pointed. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.stop();
  }

  private void answer(Context http) throws IOException {
    http.contentType("application/x-amz-json-1.0");
    try {
      String target = http.header("X-Amz-Target");
      int dot = target == null ? -1 : target.lastIndexOf('.');
      AwsJsonService service = dot < 0 ? null : services.get(target.substring(0, dot));
      if (service == null) {
        throw AwsException.badRequest(
            "UnknownOperationException", "No local service answers to " + target + ".");
      }
      byte[] body = http.bodyAsBytes();
      ObjectNode request =
          body.length == 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
      http.result(JSON.writeValueAsBytes(service.handle(target.substring(dot + 1), request)));
    } catch (AwsException e) {
      http.status(e.status());
      http.result(JSON.writeValueAsBytes(Map.of("__type", e.type(), "message", e.getMessage())));
    }
  }
}
