package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of Zoom's other than 2xx: {@code {"code", "message", "errors": [{"field",
 * "message"}]}}, or {@code {"reason", "error"}} of its OAuth server.
 *
 * @param status of HTTP
 * @param code Zoom's own, 0 where it gives none
 * @param message what Zoom says, with what it says about each field
 * @param trackingId by which Zoom's support finds the call
 */
record ZoomError(int status, int code, String message, Optional<String> trackingId) {
  private static final Pattern SCOPES =
      Pattern.compile("does not contain scopes:?\\s*\\[?([^\\]]+)]?");
  private static final int IN_PROGRESS = 3002;

  /**
   * Zoom's codes of answers 400 that are about who asks: no permission, not the host, a stranger.
   */
  private static final Set<Integer> NOT_ALLOWED = Set.of(200, 1010, 3003);

  static ZoomError of(HttpResponse<String> response) {
    Optional<String> trackingId = response.headers().firstValue("x-zm-trackingid");
    try {
      JsonNode body = Json.tree(response.body());
      return new ZoomError(
          response.statusCode(), body.path("code").asInt(), words(body), trackingId);
    } catch (ContractException _) {
      return new ZoomError(response.statusCode(), 0, "without a readable reason", trackingId);
    }
  }

  /** The scopes one of which the call needs and the app lacks; none if that is not the matter. */
  List<String> missingScopes() {
    Matcher matcher = SCOPES.matcher(message);
    return matcher.find() ? List.of(matcher.group(1).split("\\s*,\\s*")) : List.of();
  }

  /** Whether the meeting is still going on, or ending. */
  boolean inProgress() {
    return code == IN_PROGRESS;
  }

  /** Whether what the call is about is not there, or is in that state already. */
  boolean nothingToDo() {
    boolean refused = inProgress() || NOT_ALLOWED.contains(code) || !missingScopes().isEmpty();
    return status == 404 || status == 400 && !refused;
  }

  /** Whether the same call may succeed in a moment. */
  boolean mayPass() {
    return status >= 500 || inProgress();
  }

  /** Status, message and code. */
  String words() {
    return status + " " + message + (code == 0 ? "" : " (code " + code + ")");
  }

  private static String words(JsonNode body) {
    List<String> words = new ArrayList<>();
    words.add(body.path("message").asText(body.path("reason").asText("")));
    for (JsonNode error : body.path("errors")) {
      words.add(error.path("field").asText() + ": " + error.path("message").asText());
    }
    return String.join(" ", words);
  }
}
