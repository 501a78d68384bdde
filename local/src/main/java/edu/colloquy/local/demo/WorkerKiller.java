package edu.colloquy.local.demo;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.local.platform.Platform;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** The fault kill-worker: a transcriber gets a SIGKILL. */
final class WorkerKiller {
  private WorkerKiller() {}

  /**
   * Kills one.
   *
   * @throws IllegalStateException when there is none
   */
  static void strike(Platform platform) {
    String cluster = platform.environmentOf("ReplaceWorker").require("CLUSTER");
    try (AwsClients aws = platform.clients()) {
      Task victim =
          running(aws.ecs(), cluster).stream()
              .filter(task -> task.taskDefinitionArn().contains("transcriber"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("There is no transcriber to kill."));
      platform.workers().kill(victim.taskArn());
    }
  }

  private static List<Task> running(EcsClient ecs, String cluster) {
    List<String> arns =
        ecs.listTasks(request -> request.cluster(cluster).desiredStatus(DesiredStatus.RUNNING))
            .taskArns();
    return ecs.describeTasks(request -> request.cluster(cluster).tasks(arns)).tasks();
  }
}
