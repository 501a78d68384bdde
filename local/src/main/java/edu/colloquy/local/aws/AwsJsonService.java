package edu.colloquy.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A service that speaks AWS's JSON protocol (1.0 or 1.1), such as Step Functions, ECS or Secrets
 * Manager. Implementations are thread-safe; each call runs on a virtual thread of its own.
 */
public interface AwsJsonService {

  /** What stands before the dot in {@code X-Amz-Target}, such as {@code AWSStepFunctions}. */
  String targetPrefix();

  /**
   * Carries out one operation.
   *
   * @param operation the operation's name, such as {@code StartExecution}
   * @param request the request as the SDK sent it
   * @return the response as the SDK expects it
   * @throws AwsException for every error that the real service would answer
   */
  JsonNode handle(String operation, ObjectNode request);
}
