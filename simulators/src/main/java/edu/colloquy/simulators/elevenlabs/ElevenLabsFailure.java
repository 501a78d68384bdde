package edu.colloquy.simulators.elevenlabs;

import edu.colloquy.simulators.Mishap;
import io.javalin.http.Context;
import java.util.Map;

/** A request that is answered with an error, in ElevenLabs' {@code {detail: {status, message}}}. */
final class ElevenLabsFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  ElevenLabsFailure(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static ElevenLabsFailure of(Mishap mishap) {
    return switch (mishap) {
      case UNAUTHORIZED -> new ElevenLabsFailure(401, "invalid_api_key", "Invalid API key");
      case NO_CREDIT ->
          new ElevenLabsFailure(401, "quota_exceeded", "This request exceeds your quota.");
      case TOO_MANY ->
          new ElevenLabsFailure(
              429, "too_many_concurrent_requests", "Too many concurrent requests.");
      case SERVER_ERROR, HTML, STALL, CUT ->
          new ElevenLabsFailure(500, "internal_error", "Internal error");
    };
  }

  static void answered(ElevenLabsFailure failure, Context http) {
    http.status(failure.status)
        .json(Map.of("detail", Map.of("status", failure.code, "message", failure.getMessage())));
  }
}
