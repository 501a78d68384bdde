package edu.colloquy.local.stepfunctions.integration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** All that a definition may call, by action, such as {@code sqs:sendMessage}. Immutable. */
public final class ServiceIntegrations {
  private final LambdaInvoker lambda;
  private final Map<String, ServiceIntegration> byAction;

  private ServiceIntegrations(LambdaInvoker lambda, Map<String, ServiceIntegration> byAction) {
    this.lambda = lambda;
    this.byAction = byAction;
  }

  /** Lambda functions alone: by their ARN, and by {@code lambda:invoke}. */
  public static ServiceIntegrations of(LambdaInvoker lambda) {
    return new ServiceIntegrations(lambda, Map.of("lambda:invoke", new LambdaInvoke(lambda)));
  }

  /** With SQS: {@code sqs:sendMessage} and what a definition may need of {@code aws-sdk:sqs}. */
  public ServiceIntegrations with(SqsClient sqs) {
    return with(
            "sqs:sendMessage",
            new SdkCall<>("SQS.", SendMessageRequest::builder, sqs::sendMessage, true))
        .with(
            "aws-sdk:sqs:sendMessage",
            new SdkCall<>("Sqs.", SendMessageRequest::builder, sqs::sendMessage, true))
        .with(
            "aws-sdk:sqs:sendMessageBatch",
            new SdkCall<>("Sqs.", SendMessageBatchRequest::builder, sqs::sendMessageBatch, false))
        .with(
            "aws-sdk:sqs:getQueueAttributes",
            new SdkCall<>(
                "Sqs.", GetQueueAttributesRequest::builder, sqs::getQueueAttributes, false));
  }

  /** With ECS: {@code ecs:runTask} and what a definition may need of {@code aws-sdk:ecs}. */
  public ServiceIntegrations with(EcsClient ecs) {
    return with("ecs:runTask", new SdkCall<>("ECS.", RunTaskRequest::builder, ecs::runTask, false))
        .with(
            "aws-sdk:ecs:stopTask",
            new SdkCall<>("Ecs.", StopTaskRequest::builder, ecs::stopTask, false))
        .with(
            "aws-sdk:ecs:listTasks",
            new SdkCall<>("Ecs.", ListTasksRequest::builder, ecs::listTasks, false))
        .with(
            "aws-sdk:ecs:describeTasks",
            new SdkCall<>("Ecs.", DescribeTasksRequest::builder, ecs::describeTasks, false));
  }

  /**
   * With one more action.
   *
   * @param action what follows {@code arn:aws:states:::}, such as {@code states:startExecution}
   */
  public ServiceIntegrations with(String action, ServiceIntegration integration) {
    Map<String, ServiceIntegration> more = new TreeMap<>(byAction);
    more.put(action, integration);
    return new ServiceIntegrations(lambda, Map.copyOf(more));
  }

  /** What carries out an action, if it is offered. */
  public Optional<ServiceIntegration> find(String action) {
    return Optional.ofNullable(byAction.get(action));
  }

  /** What calls a function by its ARN. */
  public ServiceIntegration function(String arn) {
    return new LambdaCall(lambda, arn);
  }

  /** All actions in alphabetical order, for the sentence of an error. */
  public String actions() {
    return String.join(", ", new TreeSet<>(byAction.keySet()));
  }
}
