package edu.colloquy.domain.steps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one step of a student says, and how well the worked solution supports it.
 *
 * @param supports one for each claim that is computed or solved
 * @param faults calculations that do not compute
 * @param contradicts it gives an unknown another value than its equation has
 */
record StepReading(
    Written written,
    List<Claim> claims,
    List<Support> supports,
    List<Calculation> faults,
    boolean contradicts) {

  /** Whether it computes or solves anything. */
  boolean computes() {
    return !supports.isEmpty();
  }

  /** The support of its least supported claim; empty if it computes nothing. */
  Optional<Support> support() {
    return supports.stream().max(Comparator.naturalOrder());
  }

  boolean claims(double value) {
    return claims.stream().anyMatch(claim -> claim.is(value));
  }

  /** Whether a calculation or an equation in it is false by itself. */
  boolean isFalse() {
    return !faults.isEmpty() || contradicts;
  }
}
