package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.error.StatesError;

/** What an expression gave where an integer belongs. */
final class IntegerField {
  private IntegerField() {}

  static long check(String field, JsonNode value, long least, long most) {
    if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most) {
      throw StatesError.query(
          "%s must be an integer from %d to %d, not %s.".formatted(field, least, most, value));
    }
    return value.longValue();
  }
}
