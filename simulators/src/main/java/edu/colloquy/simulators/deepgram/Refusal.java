package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Mishap;

/** A request that is answered with an error, in Deepgram's {@code {err_code, err_msg}} shape. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** A request with a parameter or a body that will not do. */
  static Refusal badRequest(String message) {
    return new Refusal(400, "Bad Request", message);
  }

  /** More at once than the project may. */
  static Refusal tooMany() {
    return new Refusal(
        429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later, or upgrade.");
  }

  /** What a mishap is called here. */
  static Refusal of(Mishap mishap) {
    return switch (mishap) {
      case UNAUTHORIZED -> new Refusal(401, "INVALID_AUTH", "Invalid credentials.");
      case NO_CREDIT ->
          new Refusal(402, "ASR_PAYMENT_REQUIRED", "Project does not have enough credits.");
      case TOO_MANY -> tooMany();
      case SERVER_ERROR, HTML, STALL, CUT ->
          new Refusal(500, "INTERNAL_SERVER_ERROR", "Internal server error.");
    };
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
