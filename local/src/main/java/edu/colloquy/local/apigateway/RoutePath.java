package edu.colloquy.local.apigateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a route, segment by segment: text, {@code {name}} for any one segment, and at the end
 * {@code {name+}} for any number of them, at least one.
 */
record RoutePath(List<String> segments) {

  static RoutePath of(String path) {
    return new RoutePath(segments(path));
  }

  /** The segments of a path, still encoded. */
  static List<String> segments(String path) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    return List.of(inner.split("/", -1));
  }

  /**
   * The values of the path's parameters, each decoded once; empty if the path is another one.
   *
   * @param path the segments of a request's path, still encoded
   */
  Optional<Map<String, String>> match(List<String> path) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (i >= path.size()) {
        return Optional.empty();
      }
      if (isGreedy(segment)) {
        String rest = String.join("/", path.subList(i, path.size()));
        parameters.put(segment.substring(1, segment.length() - 2), Percent.decodePath(rest));
        return rest.isEmpty() ? Optional.empty() : Optional.of(parameters);
      }
      if (isParameter(segment) && !path.get(i).isEmpty()) {
        parameters.put(segment.substring(1, segment.length() - 1), Percent.decodePath(path.get(i)));
      } else if (!segment.equals(Percent.decodePath(path.get(i)))) {
        return Optional.empty();
      }
    }
    return path.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
  }

  /** How exact the path is: text before parameter before greedy parameter, from left to right. */
  String rank() {
    StringBuilder rank = new StringBuilder();
    segments.forEach(
        segment -> rank.append(isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0'));
    return rank.toString();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return segment.startsWith("{") && segment.endsWith("+}");
  }
}
