package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.nio.charset.StandardCharsets;

/** What may pass between states: 256 KiB of UTF-8 JSON. (AWS: Step Functions quotas.) */
final class PayloadLimit {
  private static final int LIMIT_BYTES = 256 * 1024;

  private PayloadLimit() {}

  /** Gives the value back if it may pass. */
  static JsonNode check(String state, String what, JsonNode value) {
    if (value.toString().getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
      throw new StatesError(
          ErrorNames.DATA_LIMIT,
          "The state '%s' has %s with a size exceeding the maximum number of bytes service limit."
              .formatted(state, what));
    }
    return value;
  }
}
