package edu.colloquy.domain.steps;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One side of an equation. */
sealed interface Expression {
  /**
   * Its value where its unknowns have these values; empty if one is missing or the result is no
   * finite number.
   */
  OptionalDouble valueWith(Map<String, Double> unknowns);

  /** The numbers it is made of, from left to right. */
  Stream<Constant> constants();

  /** The names of its unknowns, from left to right. */
  Stream<String> unknowns();

  /** Its value, empty where it holds an unknown. */
  default OptionalDouble value() {
    return valueWith(Map.of());
  }

  /**
   * A number as written; a percentage is its share.
   *
   * @param decimals digits after the point as written
   */
  record Constant(double number, int decimals, boolean percent) implements Expression {
    @Override
    public OptionalDouble valueWith(Map<String, Double> unknowns) {
      return OptionalDouble.of(number);
    }

    @Override
    public Stream<Constant> constants() {
      return Stream.of(this);
    }

    @Override
    public Stream<String> unknowns() {
      return Stream.empty();
    }
  }

  /** A variable, or a quantity that is only named. */
  record Unknown(String name) implements Expression {
    @Override
    public OptionalDouble valueWith(Map<String, Double> unknowns) {
      Double value = unknowns.get(name);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public Stream<Constant> constants() {
      return Stream.empty();
    }

    @Override
    public Stream<String> unknowns() {
      return Stream.of(name);
    }
  }

  /** Two expressions joined by an operator. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public OptionalDouble valueWith(Map<String, Double> unknowns) {
      OptionalDouble first = left.valueWith(unknowns);
      OptionalDouble second = right.valueWith(unknowns);
      return first.isPresent() && second.isPresent()
          ? operator.apply(first.getAsDouble(), second.getAsDouble())
          : OptionalDouble.empty();
    }

    @Override
    public Stream<Constant> constants() {
      return Stream.concat(left.constants(), right.constants());
    }

    @Override
    public Stream<String> unknowns() {
      return Stream.concat(left.unknowns(), right.unknowns());
    }
  }
}
