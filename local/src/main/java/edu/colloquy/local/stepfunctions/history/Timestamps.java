package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;

/** Points in time as AWS JSON 1.0 has them: seconds since 1970 with three decimals. */
public final class Timestamps {
  private static final int DECIMALS = 3;

  private Timestamps() {}

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
