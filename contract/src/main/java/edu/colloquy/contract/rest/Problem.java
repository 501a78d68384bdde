package edu.colloquy.contract.rest;

import edu.colloquy.contract.ContractException;
import java.util.Locale;
import java.util.Optional;

/**
 * An error answer of the HTTP API, {@code application/problem+json} (RFC 9457).
 *
 * @param title the kind of error in words
 * @param status the HTTP status
 * @param detail what is wrong and what would be right
 * @param code the stable code, as on the WebSocket
 * @param field the field at fault
 */
public record Problem(
    String title, int status, String detail, String code, Optional<String> field) {

  /** The problem document for an error. */
  public static Problem of(ContractException error) {
    return new Problem(
        error.code().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        error.code().httpStatus(),
        error.getMessage(),
        error.code().name(),
        error.field());
  }
}
