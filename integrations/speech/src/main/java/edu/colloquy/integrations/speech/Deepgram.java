package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Deepgram's address and key, and one HTTP client for all that is asked of it. Its calls run on
 * virtual threads, as many at once as there are rooms. Thread-safe.
 */
final class Deepgram {
  static final String SERVICE = "Deepgram";
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
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
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("deepgram-", 0).factory()));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(CONNECT_LIMIT)
            .readTimeout(SILENCE_LIMIT)
            .writeTimeout(SILENCE_LIMIT)
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

  /** Tries the key at no cost (Deepgram: GET /v1/projects). */
  ServiceCheck check() {
    try (Response response = http.newCall(request(path("v1/projects").build()).build()).execute()) {
      if (!response.isSuccessful()) {
        return invalid(refusal("the projects of the key", response).getMessage());
      }
      JsonNode projects = Json.tree(response.body().string()).path("projects");
      return new ServiceCheck(
          true,
          "Deepgram accepts the key.",
          Optional.of(projects.path(0).path("name").asText()).filter(name -> !name.isEmpty()));
    } catch (IOException e) {
      return invalid(unreachable(e).getMessage());
    } catch (ContractException | IllegalStateException e) {
      return invalid(e.getMessage());
    }
  }

  /**
   * What a refusal means. Deepgram words it in the header {@code dg-error} or in one of three kinds
   * of body. 429 and 5xx may pass; a wrong key or spent credit does not.
   */
  static ServiceException refusal(String what, Response response) {
    int status = response.code();
    return new ServiceException(
        SERVICE,
        what + " was refused with " + status + ": " + reason(response),
        status == 429 || status >= 500,
        response.header("dg-request-id"),
        null);
  }

  static ServiceException unreachable(IOException e) {
    return ServiceException.passing(SERVICE, "cannot be reached: " + e.getMessage(), e);
  }

  private static String reason(Response response) {
    return Optional.ofNullable(response.header("dg-error"))
        .or(() -> inBody(response))
        .orElseGet(() -> "no reason given");
  }

  private static Optional<String> inBody(Response response) {
    try {
      return Refusals.reason(response.peekBody(Refusals.LONGEST_BYTES).string());
    } catch (IOException | IllegalStateException e) {
      // The body of a refused WebSocket cannot always be read; the status then has to do.
      return Optional.empty();
    }
  }

  private static ServiceCheck invalid(String detail) {
    return new ServiceCheck(false, detail, Optional.empty());
  }
}
