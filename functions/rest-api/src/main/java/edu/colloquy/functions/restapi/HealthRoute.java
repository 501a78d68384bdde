package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.domain.notice.ConnectionRepository;
import java.util.Map;

/** GET /health: whether the API and its table answer. */
final class HealthRoute {

  /** What is answered. */
  record Health(
      String status, String version, int activeConnections, Map<String, String> dependencies) {}

  private static final String VERSION = "0.1.0";

  private final ConnectionRepository connections;

  HealthRoute(ConnectionRepository connections) {
    this.connections = connections;
  }

  Object answer(HttpRequest request) {
    try {
      return new Health("ok", VERSION, connections.count(), Map.of("table", "ok"));
    } catch (RuntimeException e) {
      return HttpAnswer.json(
          503, new Health("degraded", VERSION, 0, Map.of("table", e.getClass().getSimpleName())));
    }
  }
}
