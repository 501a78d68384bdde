package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Time as API Gateway's events write it. */
final class RequestTime {
  private static final DateTimeFormatter COMMON_LOG_FORMAT =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private RequestTime() {}

  /** Writes a moment twice: as text under one name, in milliseconds since 1970 under another. */
  static void write(Instant time, ObjectNode context, String text, String epoch) {
    context.put(text, COMMON_LOG_FORMAT.format(time));
    context.put(epoch, time.toEpochMilli());
  }
}
