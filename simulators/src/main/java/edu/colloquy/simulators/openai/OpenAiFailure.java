package edu.colloquy.simulators.openai;

import edu.colloquy.simulators.Mishap;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is answered with an error, in OpenAI's {@code {error: {message, type, code}}}. */
final class OpenAiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String code;

  OpenAiFailure(int status, String type, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
  }

  static OpenAiFailure invalid(String message) {
    return new OpenAiFailure(400, "invalid_request_error", null, message);
  }

  static OpenAiFailure wrongKey() {
    return new OpenAiFailure(
        401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
  }

  static OpenAiFailure of(Mishap mishap) {
    return switch (mishap) {
      case UNAUTHORIZED -> wrongKey();
      case NO_CREDIT ->
          new OpenAiFailure(
              429, "insufficient_quota", "insufficient_quota", "You exceeded your current quota.");
      case TOO_MANY ->
          new OpenAiFailure(429, "requests", "rate_limit_exceeded", "Rate limit reached.");
      case SERVER_ERROR, HTML, STALL, CUT ->
          new OpenAiFailure(500, "server_error", null, "The server had an error.");
    };
  }

  static void answered(OpenAiFailure failure, Context http) {
    failure.answer(http);
  }

  void answer(Context http) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("message", getMessage());
    error.put("type", type);
    error.put("param", null);
    error.put("code", code);
    if (status == 429) {
      http.header("retry-after", "1");
    }
    http.status(status).json(Map.of("error", error));
  }
}
