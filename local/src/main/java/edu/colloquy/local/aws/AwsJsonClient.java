package edu.colloquy.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Calls an embedded service that speaks AWS's JSON protocol 1.0. The platform creates with it what
 * the template names; the words of a CloudFormation property and of the wire are the same, so most
 * of a resource is passed on as it stands. Thread-safe.
 */
public final class AwsJsonClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Unchecked, but DynamoDB Local wants one that can be parsed. */
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=local/20260101/"
          + AwsAccount.REGION
          + "/local/aws4_request, SignedHeaders=host, Signature=0";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;

  /**
   * @param url where the service listens
   */
  public AwsJsonClient(URI url) {
    this.url = url;
  }

  /**
   * Calls one operation.
   *
   * @param target the value of {@code X-Amz-Target}, such as {@code AmazonSQS.CreateQueue}
   * @return the answer, an empty object when there is none
   * @throws AwsException when the service refuses
   * @throws UncheckedIOException when it cannot be reached
   */
  public JsonNode call(String target, JsonNode request) {
    try {
      HttpResponse<byte[]> answer = http.send(post(target, request), BodyHandlers.ofByteArray());
      JsonNode body =
          answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw refusal(answer.statusCode(), body);
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(target + " at " + url + " was not answered.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(target + " was interrupted.", e));
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest post(String target, JsonNode request) throws IOException {
    return HttpRequest.newBuilder(url)
        .timeout(TIMEOUT)
        .header("Content-Type", "application/x-amz-json-1.0")
        .header("X-Amz-Target", target)
        .header("Authorization", SIGNATURE)
        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request)))
        .build();
  }

  private static AwsException refusal(int status, JsonNode body) {
    String type = body.path("__type").asText("UnknownError");
    String message = body.path("message").asText(body.path("Message").asText(body.toString()));
    return new AwsException(status, type.substring(type.lastIndexOf('#') + 1), message);
  }
}
