package edu.colloquy.integrations.course.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.Embedder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A model behind an OpenAI-compatible endpoint (POST /embeddings). Thread-safe. */
public final class HostedEmbedder implements Embedder {
  private static final String SERVICE = "The embedding model";
  private static final int BATCH = 64;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  /** A student waits: without a vector the question is looked up by its words. */
  private static final Duration QUESTION_TIME_LIMIT = Duration.ofMillis(400);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI url;
  private final String model;
  private final Supplier<String> key;

  /**
   * @param baseUrl such as {@code https://api.openai.com/v1}
   * @param model such as {@code text-embedding-3-small}
   * @param key gives the API key; asked for every call
   */
  public HostedEmbedder(String baseUrl, String model, Supplier<String> key) {
    this.url = URI.create(baseUrl.replaceAll("/+$", "") + "/embeddings");
    this.model = model;
    this.key = key;
  }

  @Override
  public String name() {
    return model;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      vectors.addAll(ask(batch, TIME_LIMIT));
    }
    return vectors;
  }

  @Override
  public float[] embedQuestion(String question) {
    return ask(List.of(question), QUESTION_TIME_LIMIT).getFirst();
  }

  private List<float[]> ask(List<String> texts, Duration limit) {
    try {
      HttpResponse<String> answer =
          http.send(request(texts, limit), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw refused(answer);
      }
      return vectors(answer.body(), texts.size());
    } catch (IOException e) {
      throw ServiceException.passing(SERVICE, "cannot be reached, or takes too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.passing(SERVICE, "was not waited for", e);
    }
  }

  private HttpRequest request(List<String> texts, Duration limit) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    texts.forEach(body.putArray("input")::add);
    return HttpRequest.newBuilder(url)
        .timeout(limit)
        .header("Authorization", "Bearer " + key.get())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  /** What came may be in any order; {@code index} tells whose vector it is. */
  private static List<float[]> vectors(String body, int count) {
    float[][] vectors = new float[count][];
    try {
      for (JsonNode entry : Json.tree(body).path("data")) {
        int index = entry.path("index").asInt(-1);
        if (index >= 0 && index < count) {
          vectors[index] = floats(entry.path("embedding"));
        }
      }
    } catch (ContractException e) {
      throw ServiceException.passing(SERVICE, "answered something that is no JSON", e);
    }
    for (float[] vector : vectors) {
      if (vector == null || vector.length == 0 || vector.length != vectors[0].length) {
        throw ServiceException.passing(SERVICE, "did not answer with a vector for each text", null);
      }
    }
    return List.of(vectors);
  }

  private static float[] floats(JsonNode numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i).floatValue();
    }
    return vector;
  }

  private static ServiceException refused(HttpResponse<String> answer) {
    int status = answer.statusCode();
    String requestId = answer.headers().firstValue("x-request-id").orElse(null);
    String what = "answered " + status + "; look at EMBEDDINGS_URL, EMBEDDINGS_MODEL and its key";
    return new ServiceException(SERVICE, what, status == 429 || status >= 500, requestId, null);
  }
}
