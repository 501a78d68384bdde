package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a plain HTTP request to the API that its path belongs to, and writes refusals. */
final class Dispatcher {
  private static final String CONNECTIONS = "@connections";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.HEAD,
          HandlerType.OPTIONS);

  private final Optional<HttpApi> http;
  private final Optional<String> stagePath;
  private final Optional<ConnectionsApi> management;

  Dispatcher(
      Optional<HttpApi> http, Optional<String> stagePath, Optional<ConnectionsApi> management) {
    this.http = http;
    this.stagePath = stagePath;
    this.management = management;
  }

  void register(JavalinConfig config) {
    METHODS.forEach(method -> config.routes.addHttpHandler(method, "*", this::handle));
    config.routes.exception(RefusedException.class, this::refuse);
  }

  private void handle(Context request) throws IOException, InterruptedException {
    String path = request.req().getRequestURI();
    Optional<String> connectionId = stagePath.flatMap(stage -> connectionId(path, stage));
    if (connectionId.isPresent()) {
      management.orElseThrow().handle(request, connectionId.get());
    } else if (http.isPresent()) {
      http.get().handle(request);
    } else {
      throw new RefusedException(404, "Not Found");
    }
  }

  /** The id in {@code /{stage}/@connections/{id}}, decoded. */
  private static Optional<String> connectionId(String path, String stagePath) {
    if (!path.startsWith(stagePath + "/")) {
      return Optional.empty();
    }
    List<String> rest = RoutePath.segments(path.substring(stagePath.length()));
    return rest.size() == 2 && Percent.decodePath(rest.getFirst()).equals(CONNECTIONS)
        ? Optional.of(Percent.decodePath(rest.getLast()))
        : Optional.empty();
  }

  /** Written at once: on the way to a WebSocket nobody else would write a body. */
  private void refuse(RefusedException refused, Context request) {
    try {
      byte[] body = JSON.writeValueAsBytes(Map.of("message", refused.getMessage()));
      request.status(refused.status()).contentType("application/json");
      request.res().setContentLength(body.length);
      request.res().getOutputStream().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
