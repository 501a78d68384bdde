package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Deepgram's address and key, and one HTTP client for all that is asked of it. Thread-safe.
 *
 * <p>Refusals are worded in the header {@code dg-error} or in one of three kinds of body (Deepgram:
 * ErrorResponse).
 */
final class Deepgram {
  static final SpeechService SERVICE =
      new SpeechService(
          "Deepgram", "DEEPGRAM_API_KEY of DEEPGRAM_SECRET", "DEEPGRAM_URL", "dg-request-id");
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(10);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  /**
   * A network that swallows everything would else be noticed when the system's buffers are full,
   * which hold minutes of speech.
   */
  private static final Duration PING = Duration.ofSeconds(4);

  private final HttpUrl base;
  private final Supplier<String> key;
  private final OkHttpClient http;

  /**
   * @param base such as {@code https://api.deepgram.com}
   * @param key the API key; asked for each request
   * @param ping how often a WebSocket is pinged; if the answer is not there by the next, it is lost
   */
  Deepgram(String base, Supplier<String> key, Duration ping) {
    this.base = HttpUrl.get(base);
    this.key = key;
    http =
        SpeechHttp.client("deepgram", SILENCE_LIMIT)
            .newBuilder()
            .webSocketCloseTimeout(CLOSE_LIMIT)
            .pingInterval(ping)
            // Sound does not get smaller by deflating, only the processor warmer.
            .minWebSocketMessageToCompress(Long.MAX_VALUE)
            .build();
  }

  /** Reads DEEPGRAM_URL and DEEPGRAM_SECRET; DEEPGRAM_API_KEY of the secret when first needed. */
  static Deepgram from(SpeechSettings settings, BinaryOperator<String> secret) {
    String name = settings.required("DEEPGRAM_SECRET");
    return new Deepgram(
        settings.required("DEEPGRAM_URL"), () -> secret.apply(name, "DEEPGRAM_API_KEY"), PING);
  }

  OkHttpClient http() {
    return http;
  }

  /** A path of the API, for parameters to be added. */
  HttpUrl.Builder path(String path) {
    return base.newBuilder().addPathSegments(path);
  }

  /** A request that shows the key. */
  Request.Builder request(HttpUrl url) {
    return new Request.Builder().url(url).header("Authorization", "Token " + key.get());
  }

  /** Tries the key at no cost (Deepgram: GET /v1/projects), and says in words what is wrong. */
  ServiceCheck check() {
    try (Response response = http.newCall(request(path("v1/projects").build()).build()).execute()) {
      if (!response.isSuccessful()) {
        return invalid(SERVICE.refusal("the projects of the key", response));
      }
      JsonNode projects = Json.tree(response.body().string()).path("projects");
      if (!projects.isArray()) {
        return invalid(SERVICE.stranger("the projects of the key", "something else"));
      }
      return new ServiceCheck(
          true,
          "Deepgram accepts the key.",
          Optional.of(projects.path(0).path("name").asText()).filter(name -> !name.isEmpty()));
    } catch (IOException e) {
      return invalid(SERVICE.unreachable(e));
    } catch (ContractException e) {
      return invalid(SERVICE.stranger("the projects of the key", "what is no JSON"));
    } catch (IllegalArgumentException e) {
      return new ServiceCheck(
          false, "Deepgram: the key holds characters that no key has.", Optional.empty());
    } catch (IllegalStateException e) {
      return new ServiceCheck(false, e.getMessage(), Optional.empty());
    }
  }

  private static ServiceCheck invalid(ServiceException reason) {
    return new ServiceCheck(false, reason.getMessage(), Optional.empty());
  }
}
