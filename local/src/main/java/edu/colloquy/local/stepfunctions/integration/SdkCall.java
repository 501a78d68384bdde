package edu.colloquy.local.stepfunctions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * An action carried out by an AWS SDK client; arguments and result are converted by the fields that
 * the SDK's own model declares.
 *
 * @param <B> the request's builder
 * @param <Q> the request
 */
final class SdkCall<B extends SdkPojo & SdkBuilder<B, Q>, Q> implements ServiceIntegration {
  private final String errorPrefix;
  private final Supplier<B> request;
  private final Function<Q, ? extends SdkPojo> client;
  private final boolean supportsTaskToken;

  /**
   * @param errorPrefix what stands before an error's name, such as {@code ECS.}
   * @param request gives an empty request
   * @param client sends a request
   * @param supportsTaskToken whether the action may wait for a task token
   */
  SdkCall(
      String errorPrefix,
      Supplier<B> request,
      Function<Q, ? extends SdkPojo> client,
      boolean supportsTaskToken) {
    this.errorPrefix = errorPrefix;
    this.request = request;
    this.client = client;
    this.supportsTaskToken = supportsTaskToken;
  }

  @Override
  public JsonNode call(JsonNode arguments) throws TaskFailure {
    B builder = request.get();
    try {
      SdkJson.read(arguments, builder);
    } catch (IllegalArgumentException e) {
      throw new TaskFailure(errorPrefix + "ValidationException", e.getMessage());
    }
    try {
      return SdkJson.write(client.apply(builder.build()));
    } catch (AwsServiceException e) {
      throw new TaskFailure(errorPrefix + e.getClass().getSimpleName(), e.getMessage());
    } catch (SdkClientException e) {
      throw new TaskFailure(errorPrefix + "SdkClientException", e.getMessage());
    }
  }

  @Override
  public boolean supportsTaskToken() {
    return supportsTaskToken;
  }

  @Override
  public Set<String> argumentNames() {
    return request.get().sdkFields().stream()
        .map(SdkJson::nameOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
