package edu.colloquy.integrations.speech;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The settings of this module, most of which have a default.
 *
 * @param values gives a setting by its name, if it is set
 */
record SpeechSettings(Function<String, Optional<String>> values) {
  private static final String OFF = "off";

  /** A setting that must be there. */
  String required(String name) {
    return values
        .apply(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The setting " + name + " is missing; template.yaml gives it."));
  }

  /** A setting, or what holds without it. */
  String text(String name, String byDefault) {
    return values.apply(name).filter(text -> !text.isBlank()).orElse(byDefault).strip();
  }

  /** A number within limits, or what holds without it. */
  double number(String name, double byDefault, double least, double most) {
    return parsed(name, text(name, Double.toString(byDefault)), least, most);
  }

  /** A number within limits, or what holds without it; empty if it is {@code off}. */
  OptionalDouble numberOrOff(String name, double byDefault, double least, double most) {
    String text = text(name, Double.toString(byDefault));
    return text.equals(OFF)
        ? OptionalDouble.empty()
        : OptionalDouble.of(parsed(name, text, least, most));
  }

  /** A time in whole milliseconds within limits, or what holds without it. */
  Duration millis(String name, Duration byDefault, Duration least, Duration most) {
    double millis = number(name, byDefault.toMillis(), least.toMillis(), most.toMillis());
    return Duration.ofMillis((long) millis);
  }

  private static double parsed(String name, String text, double least, double most) {
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw outside(name, text, least, most, e);
    }
    throw outside(name, text, least, most, null);
  }

  private static IllegalStateException outside(
      String name, String text, double least, double most, NumberFormatException cause) {
    return new IllegalStateException(
        "The setting %s is \"%s\"; it must be a number from %s to %s."
            .formatted(name, text, least, most),
        cause);
  }
}
