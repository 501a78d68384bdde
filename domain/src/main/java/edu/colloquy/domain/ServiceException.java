package edu.colloquy.domain;

import java.util.Optional;

/**
 * An outside service did not do what it was asked.
 *
 * <p>Its message may be shown to a professor: it names the service, what it said and, where known,
 * what to do.
 */
public final class ServiceException extends RuntimeException {
  private final String service;
  private final boolean retryable;
  private final String requestId;

  /**
   * @param service the service's own name, such as {@code Zoom}
   * @param message what was asked and what it answered
   * @param retryable whether the same call may succeed later
   * @param requestId the service's id of the request, or null
   * @param cause what happened underneath, or null
   */
  public ServiceException(
      String service, String message, boolean retryable, String requestId, Throwable cause) {
    super(service + ": " + message, cause);
    this.service = service;
    this.retryable = retryable;
    this.requestId = requestId;
  }

  /** A refusal that will not change by asking again. */
  public static ServiceException refused(String service, String message) {
    return new ServiceException(service, message, false, null, null);
  }

  /** A failure that may pass. */
  public static ServiceException passing(String service, String message, Throwable cause) {
    return new ServiceException(service, message, true, null, cause);
  }

  /** The service's own name. */
  public String service() {
    return service;
  }

  /** Whether the same call may succeed later. */
  public boolean retryable() {
    return retryable;
  }

  /** The service's id of the failed request, for its support. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
