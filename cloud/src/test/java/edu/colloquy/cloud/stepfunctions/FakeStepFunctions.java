package edu.colloquy.cloud.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import edu.colloquy.contract.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Speaks as much of Step Functions' protocol as is needed to answer tasks and start executions. */
public final class FakeStepFunctions implements AutoCloseable {
  /** An answered task; {@code error} is empty for a success. */
  public record Answer(String token, String error, String text) {}

  private final HttpServer server;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Map<String, JsonNode> executions = new ConcurrentHashMap<>();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();

  public FakeStepFunctions() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A task begins to wait for this token. */
  public String await(String token) {
    waiting.add(token);
    return token;
  }

  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  public Map<String, JsonNode> executions() {
    return Map.copyOf(executions);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody());
    switch (action.substring(action.indexOf('.') + 1)) {
      case "SendTaskSuccess" ->
          end(exchange, new Answer(token(body), "", body.path("output").asText()));
      case "SendTaskFailure" ->
          end(
              exchange,
              new Answer(token(body), body.path("error").asText(), body.path("cause").asText()));
      case "SendTaskHeartbeat" ->
          reply(exchange, waiting.contains(token(body)) ? "" : "TaskTimedOut");
      case "StartExecution" ->
          reply(
              exchange,
              executions.putIfAbsent(body.path("name").asText(), body) == null
                  ? ""
                  : "ExecutionAlreadyExists");
      default -> reply(exchange, "UnknownOperationException");
    }
  }

  private void end(HttpExchange exchange, Answer answer) throws IOException {
    boolean waited = waiting.remove(answer.token());
    if (waited) {
      answers.add(answer);
    }
    reply(exchange, waited ? "" : "TaskDoesNotExist");
  }

  private static String token(JsonNode body) {
    return body.path("taskToken").asText();
  }

  private static void reply(HttpExchange exchange, String error) throws IOException {
    String json = error.isEmpty() ? "{}" : "{\"__type\":\"" + error + "\",\"message\":\"no\"}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(error.isEmpty() ? 200 : 400, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
