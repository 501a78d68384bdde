package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests to Zoom, each with a time limit. Thread-safe. */
final class ZoomHttp {
  static final String SERVICE = "Zoom";
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * Sends a request and waits for its answer, whatever its status.
   *
   * @throws ServiceException that may pass, when none came
   */
  HttpResponse<String> send(HttpRequest.Builder request) {
    HttpRequest limited = request.timeout(TIME_LIMIT).build();
    try {
      return client.send(limited, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw ServiceException.passing(SERVICE, "cannot be reached at " + limited.uri().getHost(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.passing(SERVICE, "call was interrupted", e);
    }
  }
}
