package edu.colloquy.simulators.deepgram;

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

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
