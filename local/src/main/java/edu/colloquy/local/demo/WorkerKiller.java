package edu.colloquy.local.demo;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.local.cli.view.RoomView;
import edu.colloquy.local.platform.Platform;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The fault kill-worker: a transcriber gets a SIGKILL once every room has had a turn, and a
 * bot-runner when every room has had another and all have their workers again. For one thread.
 */
final class WorkerKiller {
  /** How many workers it kills. */
  static final int VICTIMS = 2;

  private final Platform platform;
  private final Queue<String> victims = new ArrayDeque<>(List.of("transcriber", "bot-runner"));
  private final Map<String, Integer> turnsBefore = new HashMap<>();

  WorkerKiller(Platform platform) {
    this.platform = platform;
  }

  /** How many it has killed. */
  int killed() {
    return VICTIMS - victims.size();
  }

  /**
   * Kills the next one if it is time to.
   *
   * @return what was killed
   * @throws IllegalStateException when there is none to kill
   */
  Optional<String> strike(List<RoomView> rooms) {
    if (victims.isEmpty() || !rooms.stream().allMatch(this::isReady)) {
      return Optional.empty();
    }
    rooms.forEach(room -> turnsBefore.put(room.room(), room.turns()));
    String victim = victims.remove();
    kill(victim);
    return Optional.of(victim);
  }

  private boolean isReady(RoomView room) {
    return room.status().equals("live") && room.turns() > turnsBefore.getOrDefault(room.room(), 0);
  }

  private void kill(String kind) {
    String cluster = platform.environmentOf("ReplaceWorker").require("CLUSTER");
    try (AwsClients aws = platform.clients()) {
      Task victim =
          running(aws.ecs(), cluster).stream()
              .filter(task -> task.taskDefinitionArn().contains(kind))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("There is no " + kind + " to kill."));
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
