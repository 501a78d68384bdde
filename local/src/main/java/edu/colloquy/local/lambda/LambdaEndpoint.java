package edu.colloquy.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.aws.AwsException;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Lambda's Invoke API (REST, {@code POST /2015-03-31/functions/{name}/invocations}), for SDK
 * clients by {@code AWS_ENDPOINT_URL_LAMBDA}. Thread-safe.
 */
public final class LambdaEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LambdaService lambda;
  private final Javalin server;

  /**
   * Starts the endpoint on loopback.
   *
   * @param port the TCP port, 0 for a free one
   */
  public LambdaEndpoint(int port, LambdaService lambda) {
    this.lambda = lambda;
    this.server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.concurrency.useVirtualThreads = true;
                  config.http.maxRequestSize = 2L * LocalFunction.MAX_PAYLOAD_BYTES;
                  config.jetty.host = "127.0.0.1";
                  config.jetty.port = port;
                  config.routes.post("/2015-03-31/functions/{name}/invocations", this::invoke);
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

  private void invoke(Context http) throws IOException, InterruptedException {
    http.contentType("application/json");
    String name = http.pathParam("name");
    byte[] payload = http.bodyAsBytes();
    String type = http.header("X-Amz-Invocation-Type");
    try {
      switch (type == null ? "RequestResponse" : type) {
        case "RequestResponse" -> http.result(lambda.invoke(name, payload));
        case "Event" -> {
          lambda.invokeLater(name, payload);
          http.status(202);
        }
        default ->
            throw AwsException.badRequest(
                "InvalidParameterValueException",
                "The invocation type " + type + " is not offered locally.");
      }
    } catch (FunctionErrorException e) {
      http.header("X-Amz-Function-Error", "Unhandled").result(e.payload());
    } catch (AwsException e) {
      http.status(e.status()).header("X-Amzn-ErrorType", e.type());
      http.result(JSON.writeValueAsBytes(Map.of("Type", "User", "Message", e.getMessage())));
    }
  }
}
