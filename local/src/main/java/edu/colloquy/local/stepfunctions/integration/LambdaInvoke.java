package edu.colloquy.local.stepfunctions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** {@code lambda:invoke}: the function's name among the arguments, the payload wrapped. */
final class LambdaInvoke implements ServiceIntegration {
  private static final int OK = 200;

  private final LambdaInvoker lambda;

  LambdaInvoke(LambdaInvoker lambda) {
    this.lambda = lambda;
  }

  @Override
  public JsonNode call(JsonNode arguments) throws TaskFailure, InterruptedException {
    String function = arguments.path("FunctionName").asText();
    if (function.isEmpty()) {
      throw new TaskFailure("Lambda.ValidationException", "Arguments have no FunctionName.");
    }
    String qualifier = arguments.path("Qualifier").asText();
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    JsonNode payload = arguments.has("Payload") ? arguments.get("Payload") : empty;
    String target = qualifier.isEmpty() ? function : function + ":" + qualifier;
    JsonNode answer = new LambdaCall(lambda, target).call(payload);
    return JsonNodeFactory.instance
        .objectNode()
        .put("ExecutedVersion", qualifier.isEmpty() ? "$LATEST" : qualifier)
        .put("StatusCode", OK)
        .set("Payload", answer);
  }

  @Override
  public boolean supportsTaskToken() {
    return true;
  }

  @Override
  public Set<String> argumentNames() {
    return Set.of("FunctionName", "Payload", "Qualifier");
  }
}
