package edu.colloquy.contract;

import java.util.List;
import java.util.Optional;

/** The checks that records of this module make on their own components. */
public final class Require {
  private static final int MAX_TEXT = 4_000;

  private Require() {}

  /** A text that must be there and say something. */
  public static String text(String field, String value) {
    return text(field, value, MAX_TEXT);
  }

  /** A text that must be there, say something, and be no longer than so many characters. */
  public static String text(String field, String value, int maxLength) {
    present(field, value);
    check(!value.isBlank(), field, "must not be blank");
    check(value.length() <= maxLength, field, "must have at most " + maxLength + " characters");
    return value;
  }

  /** A value that must be there. */
  public static <T> T present(String field, T value) {
    if (value == null) {
      throw new ContractException(ErrorCode.MISSING_FIELD, field, field + " is missing");
    }
    return value;
  }

  /** A list that must be there, of distinct texts. */
  public static List<String> texts(String field, List<String> values, int maxSize) {
    present(field, values);
    check(!values.isEmpty(), field, "must not be empty");
    check(values.size() <= maxSize, field, "must have at most " + maxSize + " entries");
    values.forEach(value -> text(field, value));
    check(values.stream().distinct().count() == values.size(), field, "must not repeat an entry");
    return List.copyOf(values);
  }

  /** A number that must be there and lie within bounds, both included. */
  public static int within(String field, Integer value, int least, int most) {
    present(field, value);
    check(value >= least && value <= most, field, "must be between " + least + " and " + most);
    return value;
  }

  /** An e-mail address, as far as its shape tells. */
  public static String email(String field, String value) {
    text(field, value, 254);
    check(value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), field, "must be an e-mail address");
    return value.strip();
  }

  /** An optional component, never null. */
  public static <T> Optional<T> optional(Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }

  /** Anything else that must hold. */
  public static void check(boolean holds, String field, String mustBe) {
    if (!holds) {
      throw new ContractException(ErrorCode.INVALID_FIELD, field, field + " " + mustBe);
    }
  }
}
