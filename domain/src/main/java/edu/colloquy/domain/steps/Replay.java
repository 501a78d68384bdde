package edu.colloquy.domain.steps;

import edu.colloquy.domain.steps.Expression.Constant;
import edu.colloquy.domain.steps.Expression.Operation;
import edu.colloquy.domain.steps.Expression.Unknown;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Plays a student's steps again with one claim replaced. Where a right value in the place of a
 * wrong one leads to the right answer, all that follows was right, and that one step was the wrong
 * one.
 */
final class Replay {
  private final List<Claim> claims;
  private final int answer;

  Replay(StudentWork work) {
    claims = work.claims();
    int found = work.answer().isPresent() ? latest(claims.size(), work.answer().getAsDouble()) : -1;
    answer = found >= 0 ? found : lastComputed();
  }

  /**
   * Whether the work ends in {@code target} once a claim of the step is one of these values
   * instead.
   */
  boolean repairs(int step, List<Double> values, double target) {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (claim.step() == step && i < answer) {
        for (double value : values) {
          if (!claim.is(value) && Amounts.same(Math.abs(answerWith(i, value)), Math.abs(target))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** An answer that nobody claims was rounded from what was computed last. */
  private int lastComputed() {
    for (int i = claims.size() - 1; i >= 0; i--) {
      if (!(claims.get(i).basis() instanceof Claim.Stated)) {
        return i;
      }
    }
    return claims.size() - 1;
  }

  /** The answer with one claim replaced. */
  private double answerWith(int replaced, double value) {
    double[] now = new double[answer + 1];
    for (int i = 0; i <= answer; i++) {
      now[i] = i == replaced ? value : again(i, now);
    }
    return now[answer];
  }

  private double again(int index, double[] now) {
    Claim claim = claims.get(index);
    if (claim.basis() instanceof Claim.Solved) {
      int same = latest(index, claim.value());
      if (same >= 0 && !claim.is(now[same])) {
        return now[same];
      }
    }
    OptionalDouble again = claim.basis().again(expression -> replace(expression, index, now));
    return again.orElse(claim.value());
  }

  /** The expression with the new values of those claims that its numbers came from. */
  private Expression replace(Expression expression, int before, double[] now) {
    return switch (expression) {
      case Unknown unknown -> unknown;
      case Operation(Operator operator, Expression left, Expression right) ->
          new Operation(operator, replace(left, before, now), replace(right, before, now));
      case Constant constant -> {
        int from = latest(before, constant.number());
        yield from < 0 || Amounts.same(now[from], constant.number())
            ? constant
            : new Constant(now[from], constant.decimals(), constant.percent());
      }
    };
  }

  /** The latest claim of a value before an index, or -1. */
  private int latest(int before, double value) {
    for (int i = before - 1; i >= 0; i--) {
      if (claims.get(i).is(value)) {
        return i;
      }
    }
    return -1;
  }
}
