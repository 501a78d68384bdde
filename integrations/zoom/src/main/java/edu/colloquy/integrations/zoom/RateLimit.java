package edu.colloquy.integrations.zoom;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Which limit an answer 429 tells of. (Zoom: "Rate limits": a limit of the second has {@code
 * X-RateLimit-Reset} in Unix seconds, one of the day {@code Retry-After} as an ISO-8601 instant.)
 *
 * @param daily whether it is one of the day, which no call should wait for
 * @param ofClass whether it holds for all calls of the class; one host's own limit does not
 * @param opensAt when calls are taken again
 */
record RateLimit(boolean daily, boolean ofClass, Instant opensAt) {

  static RateLimit of(HttpHeaders headers, ZoomError error, Instant now) {
    Optional<Instant> day = headers.firstValue("Retry-After").flatMap(RateLimit::instant);
    boolean dayOfClass =
        day.isPresent()
            || headers
                .firstValue("X-RateLimit-Type")
                .filter("Daily-limit"::equalsIgnoreCase)
                .isPresent();
    if (dayOfClass || error.message().toLowerCase(Locale.ROOT).contains("daily")) {
      return new RateLimit(true, dayOfClass, day.orElseGet(() -> midnightAfter(now)));
    }
    Optional<Instant> second = headers.firstValue("X-RateLimit-Reset").flatMap(RateLimit::seconds);
    return new RateLimit(
        false, second.isPresent(), second.orElseGet(() -> now.plus(1, ChronoUnit.SECONDS)));
  }

  /** What to do about it, in a sentence with a space before it; empty if only to wait a moment. */
  String cure() {
    if (!daily) {
      return "";
    }
    return ofClass
        ? " Calls of this class are taken again from "
            + opensAt
            + "; it is the account's limit, shared by all its apps: see who else uses it up."
        : " One host can have only so many meetings made and changed a day, counted anew from "
            + opensAt
            + ": let another licensed user own the meetings.";
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> seconds(String text) {
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text.strip())));
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant midnightAfter(Instant now) {
    return now.atZone(ZoneOffset.UTC)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }
}
