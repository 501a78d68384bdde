package edu.colloquy.cloud.work;

import edu.colloquy.cloud.Environment;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.WorkerFleet;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/**
 * Workers as Fargate tasks. Thread-safe.
 *
 * <p>Settings: {@code CLUSTER}, {@code BOT_TASK_DEFINITION}, {@code STREAM_TASK_DEFINITION}, and
 * comma-separated {@code SUBNETS} and {@code SECURITY_GROUPS}.
 */
public final class EcsFleet implements WorkerFleet {
  private final EcsClient ecs;
  private final Environment environment;

  /**
   * @param ecs Amazon ECS
   * @param environment with the settings named above
   */
  public EcsFleet(EcsClient ecs, Environment environment) {
    this.ecs = ecs;
    this.environment = environment;
  }

  @Override
  public void replace(SessionId session, Duty duty) {
    var answer = ecs.runTask(request(session, duty));
    if (!answer.failures().isEmpty()) {
      throw ServiceException.passing(
          "Amazon ECS",
          "no task was started for duty " + duty + ": " + answer.failures().getFirst().reason(),
          null);
    }
  }

  private RunTaskRequest request(SessionId session, Duty duty) {
    RunTaskRequest.Builder request =
        RunTaskRequest.builder()
            .cluster(environment.require("CLUSTER"))
            .taskDefinition(environment.require(duty + "_TASK_DEFINITION"))
            .launchType(LaunchType.FARGATE)
            .startedBy(session.value())
            .count(1);
    list("SUBNETS")
        .ifPresent(
            subnets ->
                request.networkConfiguration(
                    network ->
                        network.awsvpcConfiguration(
                            vpc ->
                                vpc.subnets(subnets)
                                    .securityGroups(list("SECURITY_GROUPS").orElse(List.of()))
                                    .assignPublicIp(AssignPublicIp.ENABLED))));
    return request.build();
  }

  private Optional<List<String>> list(String name) {
    return environment.get(name).map(text -> List.of(text.split(",")));
  }
}
