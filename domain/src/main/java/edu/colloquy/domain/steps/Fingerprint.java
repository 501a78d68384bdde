package edu.colloquy.domain.steps;

/**
 * Tells formulas apart that come to the same number by chance. Every number of the problem is
 * replaced by another one, the same for equal numbers, for reciprocals (half, divided by 2) and for
 * percentages and their shares; two formulas that then still come to the same number are the same.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** The number that stands for a number of the problem. */
  static double of(double number) {
    if (number == 0 || !Double.isFinite(number)) {
      return number;
    }
    double mantissa = mantissa(number);
    if (mantissa < 1.0005) {
      return number;
    }
    double inverse = mantissa(1 / number);
    boolean reciprocal = inverse < mantissa;
    double factor = 1.1 + 0.8 * spread(Math.min(mantissa, inverse));
    return reciprocal ? number / factor : number * factor;
  }

  /** The number scaled by powers of ten into 1 to 10. */
  private static double mantissa(double number) {
    double size = Math.abs(number);
    double scaled = size / Math.pow(10, Math.floor(Math.log10(size)));
    return scaled >= 9.9995 ? 1 : scaled;
  }

  /** A share between 0 and 1 that depends on the first four digits alone. */
  private static double spread(double mantissa) {
    long bits = Math.round(mantissa * 1_000) * 0x9E3779B97F4A7C15L;
    bits ^= bits >>> 31;
    bits *= 0xBF58476D1CE4E5B9L;
    return (bits >>> 11) * 0x1.0p-53;
  }
}
