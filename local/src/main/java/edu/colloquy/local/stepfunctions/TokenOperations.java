package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.token.TaskTokens;
import java.nio.charset.StandardCharsets;

/** SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat. Thread-safe. */
final class TokenOperations {
  private static final int LONGEST_OUTPUT_BYTES = 256 * 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final TaskTokens tokens;

  TokenOperations(TaskTokens tokens) {
    this.tokens = tokens;
  }

  JsonNode succeed(Request request) {
    tokens.succeed(request.require("taskToken"), output(request.require("output")));
    return JsonNodeFactory.instance.objectNode();
  }

  JsonNode fail(Request request) {
    String error = request.text("error").orElse(ErrorNames.TASK_FAILED);
    tokens.fail(request.require("taskToken"), new StatesError(error, request.textOrEmpty("cause")));
    return JsonNodeFactory.instance.objectNode();
  }

  JsonNode heartbeat(Request request) {
    tokens.heartbeat(request.require("taskToken"));
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode output(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_OUTPUT_BYTES) {
      throw AwsException.badRequest("InvalidOutput", "Invalid Output: more than 256 KiB");
    }
    try {
      JsonNode output = JSON.readTree(text);
      if (!output.isMissingNode()) {
        return output;
      }
    } catch (JsonProcessingException _) {
      // answered below, like text without any JSON in it
    }
    throw AwsException.badRequest("InvalidOutput", "Invalid Output: 'the output is not JSON'");
  }
}
