package edu.colloquy.local.stepfunctions.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The functions in which Step Functions differs from plain JSONata, and the two that read the
 * clock, which the engine would take from the machine and per thread. Immutable; thread-safe as far
 * as its random generator is.
 */
public final class Dialect {
  private final Map<String, JFunction> functions;

  /**
   * @param clock what {@code $now()} and {@code $millis()} show
   * @param random what {@code $random()} and {@code $uuid()} draw from
   */
  public Dialect(InstantSource clock, RandomGenerator random) {
    this.functions =
        Map.of(
            "partition", function(arguments -> AddedFunctions.partition(arguments)),
            "range", function(arguments -> AddedFunctions.range(arguments)),
            "hash", function(arguments -> AddedFunctions.hash(arguments)),
            "parse", function(arguments -> AddedFunctions.parse(arguments)),
            "random", function(arguments -> AddedFunctions.random(arguments, random)),
            "uuid", function(arguments -> AddedFunctions.uuid(random)),
            "millis", function(arguments -> clock.millis()),
            "now", function(arguments -> now(clock, arguments)),
            "eval", function(arguments -> noEval()));
  }

  /** Puts the functions in reach of one evaluation. */
  void bindTo(Frame frame) {
    functions.forEach((name, function) -> frame.bind(name, function));
  }

  private static Object now(InstantSource clock, List<?> arguments) {
    return Functions.dateTimeFromMillis(
        clock.millis(), Arguments.optionalText(arguments, 0), Arguments.optionalText(arguments, 1));
  }

  private static Object noEval() {
    throw new JException("$eval is not offered by Step Functions", -1);
  }

  /** A function over its argument list; one without a signature takes any number of arguments. */
  private interface Body {
    Object apply(List<?> arguments);
  }

  private static JFunction function(Body body) {
    JFunctionCallable callable = (input, arguments) -> body.apply(arguments);
    return new JFunction(callable, null);
  }
}
