package edu.colloquy.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of one deployable. Every composition class reads them here and nowhere
 * else, once, while it is built.
 *
 * <p>On AWS that is the process environment. On one machine many functions and workers share a
 * process, so each is built {@link #within} the variables that {@code template.yaml} gives it.
 *
 * @param values names and values
 */
public record Environment(Map<String, String> values) {
  private static final ScopedValue<Environment> GIVEN = ScopedValue.newInstance();

  public Environment {
    values = Map.copyOf(values);
  }

  /** The variables given by {@link #within}, or else those of the process. */
  public static Environment current() {
    return GIVEN.isBound() ? GIVEN.get() : new Environment(System.getenv());
  }

  /** Runs something for which these are the {@link #current} variables. */
  public <T, X extends Throwable> T within(ScopedValue.CallableOp<? extends T, X> operation)
      throws X {
    return ScopedValue.where(GIVEN, this).<T, X>call(operation::call);
  }

  /** The value of a variable that may be missing or empty. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The value of a variable that must be there.
   *
   * @throws IllegalStateException naming the variable and where it is set, when it is not
   */
  public String require(String name) {
    return get(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The environment variable "
                        + name
                        + " is not set; template.yaml gives it to each function and container."));
  }
}
