package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.lambda.FunctionErrorException;
import edu.colloquy.local.lambda.LambdaService;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@code AWS_PROXY} integration: an event goes to a function, its answer comes back. */
final class Integration {
  private static final Logger LOG = LoggerFactory.getLogger(Integration.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LambdaService lambda;

  Integration(LambdaService lambda) {
    this.lambda = lambda;
  }

  /**
   * Calls a function. One that takes longer than the limit runs on, unheard, as on AWS.
   *
   * @return its answer as JSON
   */
  JsonNode call(String functionArn, JsonNode event, Duration limit) throws IntegrationException {
    FutureTask<byte[]> call = new FutureTask<>(() -> lambda.invoke(functionArn, bytes(event)));
    Thread.startVirtualThread(call);
    try {
      JsonNode answer = JSON.readTree(call.get(limit.toNanos(), TimeUnit.NANOSECONDS));
      return answer == null ? JSON.nullNode() : answer;
    } catch (TimeoutException e) {
      LOG.warn("{} was given up after {} ms.", functionArn, limit.toMillis());
      throw new IntegrationException(IntegrationException.Reason.TOO_SLOW, "Too slow.", e);
    } catch (ExecutionException e) {
      throw failed(functionArn, e.getCause());
    } catch (IOException e) {
      throw IntegrationException.unreadable(functionArn, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntegrationException(IntegrationException.Reason.FAILED, "Interrupted.", e);
    }
  }

  private static IntegrationException failed(String functionArn, Throwable cause) {
    switch (cause) {
      case FunctionErrorException _ ->
          LOG.debug("{} failed; the function's log says why.", functionArn);
      case AwsException e -> LOG.warn("{} was not called: {}", functionArn, e.getMessage());
      default -> LOG.error("{} could not be called.", functionArn, cause);
    }
    return new IntegrationException(
        IntegrationException.Reason.FAILED, functionArn + " failed.", cause);
  }

  private static byte[] bytes(JsonNode event) throws JsonProcessingException {
    return JSON.writeValueAsBytes(event);
  }
}
