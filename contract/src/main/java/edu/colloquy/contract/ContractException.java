package edu.colloquy.contract;

import java.util.Optional;

/** A request that cannot be served, said in words that its sender may read. */
public final class ContractException extends RuntimeException {
  private final ErrorCode code;
  private final String field;

  /**
   * @param code what kind of error
   * @param field the field at fault in wire spelling, or null
   * @param message what is wrong and what would be right
   */
  public ContractException(ErrorCode code, String field, String message) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** An error that no single field is to blame for. */
  public ContractException(ErrorCode code, String message) {
    this(code, null, message);
  }

  /** What was asked for does not exist. */
  public static ContractException notFound(String what, String id) {
    return new ContractException(ErrorCode.NOT_FOUND, "There is no " + what + " " + id + ".");
  }

  /** What kind of error this is. */
  public ErrorCode code() {
    return code;
  }

  /** The field at fault, in wire spelling. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
