package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What an authorizer said of an identity, for as long as it may be kept. Thread-safe. */
final class DecisionCache {
  private final long keepNanos;
  private final ConcurrentMap<List<String>, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(JsonNode decision, long sinceNanos) {}

  DecisionCache(Duration keep) {
    this.keepNanos = keep.toNanos();
  }

  Optional<JsonNode> get(List<String> identity) {
    return Optional.ofNullable(kept.get(identity)).filter(this::isFresh).map(Kept::decision);
  }

  void put(List<String> identity, JsonNode decision) {
    if (keepNanos > 0) {
      kept.values().removeIf(each -> !isFresh(each));
      kept.put(identity, new Kept(decision, System.nanoTime()));
    }
  }

  private boolean isFresh(Kept each) {
    return System.nanoTime() - each.sinceNanos() < keepNanos;
  }
}
