package edu.colloquy.local.stepfunctions.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;

/** Typed reading of a JSONata function's argument list. */
final class Arguments {
  private Arguments() {}

  static Object optional(List<?> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  static String optionalText(List<?> arguments, int index) {
    return optional(arguments, index) == null ? null : text("now", arguments, index);
  }

  static String text(String function, List<?> arguments, int index) {
    if (optional(arguments, index) instanceof String text) {
      return text;
    }
    throw mismatch(function, index, "a string");
  }

  static long integer(String function, List<?> arguments, int index) {
    if (optional(arguments, index) instanceof Number number
        && number.longValue() == number.doubleValue()) {
      return number.longValue();
    }
    throw mismatch(function, index, "an integer");
  }

  static List<?> list(String function, List<?> arguments, int index) {
    if (optional(arguments, index) instanceof List<?> list) {
      return list;
    }
    throw mismatch(function, index, "an array");
  }

  private static JException mismatch(String function, int index, String wanted) {
    return new JException(
        "Argument %d of function $%s must be %s".formatted(index + 1, function, wanted), -1);
  }
}
