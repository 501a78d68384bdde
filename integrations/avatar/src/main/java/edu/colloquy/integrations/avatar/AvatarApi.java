package edu.colloquy.integrations.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls of LiveAvatar's or HeyGen's REST API, whose envelopes are alike; answers are their {@code
 * data}. Thread-safe.
 */
final class AvatarApi {
  /** The service by its name. */
  static final String LIVE_AVATAR = "LiveAvatar";

  static final String HEYGEN = "HeyGen";
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int CONFLICT = 409;
  private static final Set<Integer> NONE = Set.of();

  /** An ill-formed request would be 422: 400 and 409 are about the state of a session. */
  private static final Set<Integer> GONE = Set.of(400, 404, CONFLICT, 410);

  private final String service;
  private final OkHttpClient http;
  private final HttpUrl base;

  /**
   * @param service its name, for failures
   * @param base such as {@code https://api.liveavatar.com}
   */
  AvatarApi(OkHttpClient http, String service, String base) {
    this.service = service;
    this.http = http;
    this.base = HttpUrl.get(base);
  }

  /**
   * Asks for something.
   *
   * @param path with its query, without a slash at its beginning
   */
  JsonNode get(String path, Map<String, String> headers) {
    return call(path, request(path, headers).get().build(), NONE);
  }

  /** Asks for something to be done. */
  JsonNode post(String path, Map<String, String> headers, JsonNode body) {
    return call(path, posting(path, headers, body), NONE);
  }

  /** Asks for something to be done to a session, which may be over or unknown by now. */
  void postUnlessGone(String path, Map<String, String> headers, JsonNode body) {
    call(path, posting(path, headers, body), GONE);
  }

  private Request posting(String path, Map<String, String> headers, JsonNode body) {
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    return request(path, headers).post(RequestBody.create(json, JSON)).build();
  }

  private Request.Builder request(String path, Map<String, String> headers) {
    Request.Builder request = new Request.Builder().url(base.resolve("/" + path));
    headers.forEach(request::header);
    return request;
  }

  private JsonNode call(String path, Request request, Set<Integer> harmless) {
    try (Response response = http.newCall(request).execute()) {
      String body = response.body().string();
      if (harmless.contains(response.code())) {
        return MissingNode.getInstance();
      }
      if (!response.isSuccessful()) {
        throw failure(path, response.code(), body);
      }
      return Json.tree(body).path("data");
    } catch (IOException e) {
      throw ServiceException.passing(service, "cannot be reached: " + e.getMessage(), e);
    } catch (ContractException e) {
      throw ServiceException.passing(service, path + " gave no readable answer", e);
    }
  }

  private ServiceException failure(String path, int status, String body) {
    String words = words(body);
    Refusal refusal = Refusal.of(status, words);
    return new ServiceException(
        service,
        path + " answered " + status + ": " + words + refusal.cure(),
        refusal.mayPass(),
        null,
        null);
  }

  /** The envelope's message and code, or the first complaint about a field (HTTP 422). */
  private static String words(String body) {
    try {
      JsonNode error = Json.tree(body);
      JsonNode complaint = error.path("detail").path(0);
      if (!complaint.isMissingNode()) {
        JsonNode where = complaint.path("loc");
        return where.path(where.size() - 1).asText() + ": " + complaint.path("msg").asText();
      }
      return error.path("message").asText("no reason given")
          + " (code "
          + error.path("code").asText("unknown")
          + ")";
    } catch (ContractException e) {
      return "no readable reason";
    }
  }
}
