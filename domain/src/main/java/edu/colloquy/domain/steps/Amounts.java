package edu.colloquy.domain.steps;

/** When two written amounts mean the same number. */
final class Amounts {
  private static final double RELATIVE = 0.001;
  private static final double HALF_A_CENT = 0.0051;

  private Amounts() {}

  /** Whether two numbers are equal up to rounding to two decimals. */
  static boolean same(double a, double b) {
    double difference = Math.abs(a - b);
    double size = Math.max(Math.abs(a), Math.abs(b));
    return difference <= 1e-9
        || difference <= RELATIVE * size
        || size >= 1 && difference <= HALF_A_CENT;
  }

  /** Whether a stated number is a computed one, rounded to the decimals it is stated with. */
  static boolean rounds(double computed, double stated, int decimals, boolean roundingIsSaid) {
    double unit = Math.pow(10, -decimals);
    double allowed = roundingIsSaid || decimals > 0 ? unit * 1.001 : unit * 0.011;
    return same(computed, stated) || Math.abs(computed - stated) <= allowed;
  }
}
