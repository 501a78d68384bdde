package edu.colloquy.simulators.zoom;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the meetings that are created and updated for each host in a day. Thread-safe. */
final class HostQuotas {
  private final int limit;
  private final InstantSource clock;
  private final Map<String, DayCount> byHost = new ConcurrentHashMap<>();

  HostQuotas(int limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Counts one for this host.
   *
   * @throws ZoomError 429 without a header that says so, if it is one too many
   */
  void take(ZoomUser host) {
    if (!byHost.computeIfAbsent(host.id(), _ -> new DayCount(limit, clock)).take()) {
      throw ZoomError.of(
          429,
          429,
          "You have exceeded the daily rate limit (%d) of Meeting Create/Update API requests"
                  .formatted(limit)
              + " permitted for this particular user. You may resume these requests at GMT"
              + " 00:00:00.");
    }
  }
}
