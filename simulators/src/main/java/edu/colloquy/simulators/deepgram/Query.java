package edu.colloquy.simulators.deepgram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The query parameters of a request, read strictly.
 *
 * @param parameters each name with its values, as the server hands them over
 */
record Query(Map<String, List<String>> parameters) {

  /** The first value of a parameter that is there and not blank. */
  Optional<String> text(String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).findFirst();
  }

  /** All values of a parameter that may be repeated. */
  List<String> all(String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /** A decimal number within limits, if it is given. */
  OptionalDouble decimal(String name, double least, double most) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(value.get());
      if (number >= least && number <= most) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      throw notFrom(name, least, most);
    }
    throw notFrom(name, least, most);
  }

  /** A parameter that is {@code true} or {@code false}, false when not given. */
  boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      case String other ->
          throw Refusal.badRequest("%s=%s: use true or false.".formatted(name, other));
    };
  }

  /** A whole number within limits, if it is given. */
  OptionalInt number(String name, int least, int most) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      throw outside(name, least, most);
    }
    throw outside(name, least, most);
  }

  private static Refusal notFrom(String name, double least, double most) {
    return Refusal.badRequest("%s must be a number from %s to %s.".formatted(name, least, most));
  }

  private static Refusal outside(String name, int least, int most) {
    return Refusal.badRequest(
        "%s must be a whole number from %d to %d.".formatted(name, least, most));
  }
}
