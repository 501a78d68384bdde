package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Points in time: in AWS JSON 1.0, seconds since 1970 with three decimals; in text, ISO 8601. */
public final class Timestamps {
  private static final int DECIMALS = 3;

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder().appendInstant(DECIMALS).toFormatter(Locale.ROOT);

  private Timestamps() {}

  /** As the context object has them: {@code 2026-03-02T09:00:00.000Z}. */
  public static String toText(Instant instant) {
    return ISO.format(instant);
  }

  /** To the wire. */
  public static JsonNode toJson(Instant instant) {
    BigDecimal seconds = BigDecimal.valueOf(instant.toEpochMilli(), DECIMALS);
    return JsonNodeFactory.instance.numberNode(seconds);
  }

  /** From the wire. */
  public static Instant fromJson(JsonNode seconds) {
    return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(DECIMALS).longValue());
  }
}
