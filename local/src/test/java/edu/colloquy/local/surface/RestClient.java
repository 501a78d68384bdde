package edu.colloquy.local.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A client of the HTTP API that reads and writes JSON as it is. */
final class RestClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An answer.
   *
   * @param body a missing node if there is none
   */
  record Answer(int status, String contentType, JsonNode body) {}

  private final HttpClient http;
  private final URI base;

  RestClient(HttpClient http, URI base) {
    this.http = http;
    this.base = base;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Puts bytes to an address that the API gave; gives the status. */
  int upload(URI url, byte[] content) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofByteArray(content)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IllegalStateException("The file could not be uploaded", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  Answer post(String path, Map<String, ?> body) {
    return post(path, JSON.valueToTree(body).toString());
  }

  /** Posts text as it is, with further headers by turns name and value. */
  Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException("The API could not be reached, or sent no JSON", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
