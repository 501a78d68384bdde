package edu.colloquy.local.stepfunctions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function named in the {@code Resource} itself: arguments in, bare payload out. */
final class LambdaCall implements ServiceIntegration {
  private static final Logger LOG = LoggerFactory.getLogger(LambdaCall.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LambdaInvoker lambda;
  private final String function;

  LambdaCall(LambdaInvoker lambda, String function) {
    this.lambda = lambda;
    this.function = function;
  }

  @Override
  public JsonNode call(JsonNode arguments) throws TaskFailure, InterruptedException {
    try {
      byte[] answer = lambda.invoke(function, JSON.writeValueAsBytes(arguments));
      return answer.length == 0 ? NullNode.getInstance() : JSON.readTree(answer);
    } catch (FunctionError e) {
      throw e.toTaskFailure();
    } catch (IOException e) {
      throw new TaskFailure("Lambda.Unknown", function + " answered with what is not JSON.");
    } catch (RuntimeException e) {
      LOG.warn("The function {} could not be invoked", function, e);
      throw new TaskFailure("Lambda.Unknown", function + " could not be invoked: " + e);
    }
  }
}
