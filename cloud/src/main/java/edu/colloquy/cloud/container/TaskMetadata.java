package edu.colloquy.cloud.container;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.Environment;
import edu.colloquy.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/**
 * Who this container is to others. Amazon ECS tells it at {@code
 * $ECS_CONTAINER_METADATA_URI_V4/task} (task metadata endpoint version 4).
 *
 * @param id the task's id; made up where there is no ECS
 * @param address the IPv4 address under which others reach it; loopback where there is no ECS
 */
public record TaskMetadata(String id, String address) {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  /**
   * Asks ECS.
   *
   * @throws IllegalStateException when ECS names an endpoint that does not answer
   */
  public static TaskMetadata of(Environment environment) throws InterruptedException {
    var endpoint = environment.get("ECS_CONTAINER_METADATA_URI_V4");
    return endpoint.isEmpty()
        ? new TaskMetadata(UUID.randomUUID().toString(), "127.0.0.1")
        : parse(get(URI.create(endpoint.get() + "/task")));
  }

  private static TaskMetadata parse(JsonNode task) {
    String arn = task.path("TaskARN").asText();
    String address = task.at("/Containers/0/Networks/0/IPv4Addresses/0").asText();
    return new TaskMetadata(arn.substring(arn.lastIndexOf('/') + 1), address);
  }

  private static JsonNode get(URI uri) throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_LIMIT).build()) {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIME_LIMIT).build();
      return Json.tree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new IllegalStateException(
          "The task metadata endpoint that ECS_CONTAINER_METADATA_URI_V4 names does not answer.",
          e);
    }
  }
}
