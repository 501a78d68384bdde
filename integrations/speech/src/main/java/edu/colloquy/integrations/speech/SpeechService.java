package edu.colloquy.integrations.speech;

import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;

/**
 * An outside service, as its failures are worded.
 *
 * @param name the service's own name
 * @param keySetting which key of which secret lets us in
 * @param urlSetting which setting says where it is
 * @param requestIdHeader in which header it says its id of a request
 */
record SpeechService(String name, String keySetting, String urlSetting, String requestIdHeader) {

  /**
   * What a refusal means and what to do about it. 429 and 5xx may pass; a wrong key, spent credit
   * or an unknown voice does not.
   */
  ServiceException refusal(String what, Response response) {
    int status = response.code();
    String reason = reason(response);
    boolean spent = status == 402 || reason.toLowerCase(Locale.ROOT).contains("quota");
    boolean passing = !spent && (status == 429 || status == 408 || status >= 500);
    return new ServiceException(
        name,
        what + " was refused with " + status + ": " + reason + cure(status, spent),
        passing,
        response.header(requestIdHeader),
        null);
  }

  ServiceException unreachable(IOException e) {
    return ServiceException.passing(name, "cannot be reached: " + e.getMessage(), e);
  }

  /** Something else answered in its place. */
  ServiceException stranger(String what, String type) {
    return ServiceException.refused(
        name, "answered " + what + " with " + type + "; check " + urlSetting);
  }

  private String cure(int status, boolean spent) {
    if (spent) {
      return " (no credit is left: add some at " + name + ")";
    }
    return switch (status) {
      case 401 -> " (the key is wrong or was withdrawn: put a valid one into " + keySetting + ")";
      case 403 -> " (the key of " + keySetting + " may not do this)";
      case 429 -> " (too many at once: ask " + name + " for a higher limit)";
      default -> "";
    };
  }

  private static String reason(Response response) {
    return Optional.ofNullable(response.header("dg-error"))
        .or(() -> inBody(response))
        .orElse("no reason given");
  }

  private static Optional<String> inBody(Response response) {
    try {
      return Refusals.reason(response.peekBody(Refusals.LONGEST_BYTES).string());
    } catch (IOException | IllegalStateException e) {
      // The body of a refused WebSocket cannot always be read; the status then has to do.
      return Optional.empty();
    }
  }
}
