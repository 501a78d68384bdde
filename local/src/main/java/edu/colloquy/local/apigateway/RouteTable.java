package edu.colloquy.local.apigateway;

import edu.colloquy.local.template.HttpRoute;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which route takes a request: the most exact path, and of one path the named method before {@code
 * ANY}; last of all {@code $default} (API Gateway guide, "Routes for HTTP APIs").
 */
final class RouteTable {
  private static final String ANY = "ANY";

  private final List<Entry> entries;
  private final Optional<HttpRoute> fallback;

  /**
   * A route taken.
   *
   * @param pathParameters values by name, decoded once
   */
  record Match(HttpRoute route, Map<String, String> pathParameters) {}

  private record Entry(RoutePath path, HttpRoute route) {}

  RouteTable(List<HttpRoute> routes) {
    this.fallback = routes.stream().filter(RouteTable::isDefault).findFirst();
    this.entries =
        routes.stream()
            .filter(route -> !isDefault(route))
            .map(route -> new Entry(RoutePath.of(route.path()), route))
            .sorted(
                Comparator.comparing((Entry entry) -> entry.path().rank())
                    .thenComparing(entry -> entry.route().method().equals(ANY)))
            .toList();
  }

  Optional<Match> match(String method, String rawPath) {
    List<String> path = RoutePath.segments(rawPath);
    for (Entry entry : entries) {
      if (entry.route().method().equals(method) || entry.route().method().equals(ANY)) {
        Optional<Map<String, String>> parameters = entry.path().match(path);
        if (parameters.isPresent()) {
          return Optional.of(new Match(entry.route(), parameters.get()));
        }
      }
    }
    return fallback.map(route -> new Match(route, Map.of()));
  }

  private static boolean isDefault(HttpRoute route) {
    return route.path().equals(HttpRoute.DEFAULT);
  }
}
