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

  /** Kills one. */
  static void strike(Platform platform) {
    try (AwsClients aws = platform.clients()) {
      transcribers(aws.ecs()).stream()
          .map(Task::taskArn)
          .limit(1)
          .forEach(platform.workers()::kill);
    }
  }

  private static List<Task> transcribers(EcsClient ecs) {
    List<String> running =
        ecs.listTasks(request -> request.desiredStatus(DesiredStatus.RUNNING)).taskArns();
    return ecs.describeTasks(request -> request.tasks(running)).tasks().stream()
        .filter(task -> task.taskDefinitionArn().contains("transcriber"))
        .toList();
  }
}
