package edu.colloquy.local.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as they are typed, each within the range that makes sense for it. */
final class Ranges {
  private Ranges() {}

  /** How many students. */
  static final class Students implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      return wholeNumber(typed, 1, 500);
    }
  }

  /** A TCP port; 0 stands for a free one. */
  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      return wholeNumber(typed, 0, 65_535);
    }
  }

  /** Minutes of a session; a tenth of a minute is enough to see a turn at high speed. */
  static final class Minutes implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String typed) {
      return decimal(typed, "0.05", "180");
    }
  }

  /** Time compression. */
  static final class Speed implements ITypeConverter<Double> {
    @Override
    public Double convert(String typed) {
      return decimal(typed, "0.1", "100").doubleValue();
    }
  }

  private static int wholeNumber(String typed, int least, int most) {
    try {
      int number = Integer.parseInt(typed);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, in the same words as a number out of range.
    }
    throw new TypeConversionException(
        "must be a whole number from %d to %d, not '%s'".formatted(least, most, typed));
  }

  private static BigDecimal decimal(String typed, String least, String most) {
    try {
      BigDecimal number = new BigDecimal(typed);
      if (number.compareTo(new BigDecimal(least)) >= 0
          && number.compareTo(new BigDecimal(most)) <= 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, in the same words as a number out of range.
    }
    throw new TypeConversionException(
        "must be a number from %s to %s, not '%s'".formatted(least, most, typed));
  }
}
