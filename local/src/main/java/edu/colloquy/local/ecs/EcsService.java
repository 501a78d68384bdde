package edu.colloquy.local.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.AwsJsonService;
import edu.colloquy.local.ecs.TaskState.Status;
import edu.colloquy.local.ecs.TaskState.Stop;
import edu.colloquy.local.events.EventBus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Amazon ECS: {@code RunTask}, {@code StopTask}, {@code DescribeTasks}, {@code ListTasks}, {@code
 * DescribeTaskDefinition}. Every cluster name is a cluster; capacity is never short. Each new
 * status of a task is an "ECS Task State Change" on the event bus. Thread-safe.
 */
public final class EcsService implements AwsJsonService, AutoCloseable {
  private static final Duration CLOSING_GRACE = Duration.ofSeconds(5);
  private static final int LABEL_ID_LENGTH = 8;

  private final TaskDefinitions definitions = new TaskDefinitions();
  private final Tasks tasks = new Tasks();
  private final TaskMetadata metadata = new TaskMetadata(tasks::find);
  private final TaskLauncher launcher;
  private final EventBus events;
  private final Supplier<Map<String, String>> platformEnvironment;
  private final UnaryOperator<String> secretValueFrom;

  /**
   * @param launcher how containers run
   * @param events where state changes go
   * @param platformEnvironment what every container gets, such as {@code AWS_ENDPOINT_URL}; asked
   *     at each start
   * @param secretValueFrom the value behind a {@code ValueFrom} of {@code Secrets}
   */
  public EcsService(
      TaskLauncher launcher,
      EventBus events,
      Supplier<Map<String, String>> platformEnvironment,
      UnaryOperator<String> secretValueFrom) {
    this.launcher = launcher;
    this.events = events;
    this.platformEnvironment = platformEnvironment;
    this.secretValueFrom = secretValueFrom;
  }

  /**
   * Registers a task definition.
   *
   * @param properties those of an {@code AWS::ECS::TaskDefinition}, intrinsic functions resolved;
   *     the first word of a container's {@code Command} is its main class
   * @return its ARN
   * @throws IllegalArgumentException when a container cannot be run, saying why
   */
  public String registerTaskDefinition(JsonNode properties) {
    return definitions.register(properties).arn();
  }

  /**
   * Kills a task as a lost host would: SIGKILL, without a warning.
   *
   * @param taskArn ARN or id of the task
   * @throws UnsupportedOperationException when tasks are threads of this process
   */
  public void kill(String taskArn) {
    if (!launcher.kills()) {
      throw new UnsupportedOperationException(
          "A worker that is a thread cannot be killed; start the platform with --workers process.");
    }
    tasks.require(taskArn).kill();
  }

  @Override
  public String targetPrefix() {
    return "AmazonEC2ContainerServiceV20141113";
  }

  @Override
  public JsonNode handle(String operation, ObjectNode request) {
    return switch (operation) {
      case "RunTask" -> runTask(RunTask.of(request, definitions));
      case "StopTask" -> stopTask(request);
      case "DescribeTasks" -> describeTasks(request.path("tasks"));
      case "ListTasks" -> listTasks(request);
      case "DescribeTaskDefinition" -> {
        TaskDefinition found = definitions.find(request.path("taskDefinition").asText());
        yield object().set("taskDefinition", found.described());
      }
      default -> throw AwsException.unknownOperation(operation);
    };
  }

  /** Stops every task, with little patience, and returns when all have stopped. */
  @Override
  public void close() {
    List<EcsTask> left = tasks.all().toList();
    left.forEach(task -> task.stop(new Stop("UserInitiated", "The platform is closing.")));
    await(left);
    left.forEach(EcsTask::kill);
    await(left);
    metadata.close();
  }

  private JsonNode runTask(RunTask request) {
    String token = request.request().path("clientToken").asText();
    List<EcsTask> started =
        tasks.once(
            token, () -> Stream.generate(() -> start(request)).limit(request.count()).toList());
    ObjectNode answer = object();
    started.forEach(task -> answer.withArray("tasks").add(TaskJson.answer(task)));
    answer.putArray("failures");
    return answer;
  }

  private EcsTask start(RunTask request) {
    EcsTask task = new EcsTask(request, this::announce);
    tasks.add(task);
    Thread.ofVirtual()
        .name("task-" + task.id())
        .start(() -> task.run(launcher, container -> containerStart(task, container)));
    return task;
  }

  private ContainerStart containerStart(EcsTask task, ContainerDefinition container) {
    RunTask request = task.request();
    Map<String, String> environment = new HashMap<>(platformEnvironment.get());
    container
        .secrets()
        .forEach((name, valueFrom) -> environment.put(name, secretValueFrom.apply(valueFrom)));
    environment.putAll(request.environment(container));
    environment.put("ECS_CONTAINER_METADATA_URI_V4", metadata.uri(task));
    List<String> command = request.command(container);
    return new ContainerStart(
        String.join(
            "-",
            request.definition().family(),
            container.name(),
            task.id().substring(0, LABEL_ID_LENGTH)),
        command.getFirst(),
        command.subList(1, command.size()),
        environment);
  }

  private void announce(EcsTask task) {
    events.put("aws.ecs", "ECS Task State Change", List.of(task.arn()), TaskJson.detail(task));
  }

  private JsonNode stopTask(ObjectNode request) {
    EcsTask task = tasks.require(request.path("task").asText());
    String reason = request.path("reason").asText("Task stopped by user");
    task.stop(new Stop("UserInitiated", reason));
    return object().set("task", TaskJson.answer(task));
  }

  private JsonNode describeTasks(JsonNode ids) {
    ObjectNode answer = object();
    var found = answer.putArray("tasks");
    var failures = answer.putArray("failures");
    ids.forEach(
        id ->
            tasks
                .find(id.asText())
                .ifPresentOrElse(
                    task -> found.add(TaskJson.answer(task)),
                    () -> failures.addObject().put("arn", id.asText()).put("reason", "MISSING")));
    return answer;
  }

  private JsonNode listTasks(ObjectNode request) {
    Status desired = Status.valueOf(request.path("desiredStatus").asText("RUNNING"));
    ObjectNode answer = object();
    var arns = answer.putArray("taskArns");
    tasks
        .all()
        .filter(task -> task.request().cluster().equals(RunTask.clusterName(request)))
        .filter(task -> task.state().desired() == desired)
        .filter(task -> asked(request, "family", task.request().definition().family()))
        .filter(task -> asked(request, "startedBy", task.request().startedBy()))
        .forEach(task -> arns.add(task.arn()));
    return answer;
  }

  private static boolean asked(ObjectNode request, String filter, String value) {
    return request.path(filter).asText(value).equals(value);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void await(List<EcsTask> tasks) {
    CompletableFuture.allOf(tasks.stream().map(EcsTask::ended).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, CLOSING_GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
