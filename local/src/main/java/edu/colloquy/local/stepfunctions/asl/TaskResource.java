package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.integration.ServiceIntegration;

/** What the {@code Resource} of a Task names. */
public sealed interface TaskResource {

  /** The {@code Resource} as written. */
  String arn();

  /** What carries out the call. */
  ServiceIntegration service();

  /** A Lambda function by its own ARN; the result is the bare payload. */
  record Function(String arn, ServiceIntegration service) implements TaskResource {}

  /**
   * A service integration, such as {@code arn:aws:states:::sqs:sendMessage.waitForTaskToken}.
   *
   * @param resourceType such as {@code sqs} or {@code aws-sdk:ecs}
   * @param resource such as {@code sendMessage.waitForTaskToken}
   * @param waitForTaskToken whether the state ends by SendTaskSuccess or SendTaskFailure
   */
  record Integration(
      String arn,
      ServiceIntegration service,
      String resourceType,
      String resource,
      boolean waitForTaskToken)
      implements TaskResource {}
}
