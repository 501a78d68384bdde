package edu.colloquy.local.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.aws.AwsJsonEndpoint;
import edu.colloquy.local.aws.SdkClient;
import edu.colloquy.local.events.EventBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;

/** ECS on an endpoint with a small worker registered, and a client of it. */
final class EcsFixture implements AutoCloseable {
  private static final String WORKER =
      """
      {"Family": "worker", "Cpu": "256", "ContainerDefinitions": [{
        "Name": "main", "Image": "colloquy", "StopTimeout": 5,
        "Command": ["edu.colloquy.local.ecs.SmallWorker", "serve"],
        "Environment": [{"Name": "WHO", "Value": "definition"}],
        "Secrets": [{"Name": "SECRET", "ValueFrom": "arn:secret"}],
        "LogConfiguration": {"LogDriver": "awslogs", "Options": {"awslogs-Group": "g"}}}]}
      """;

  final BlockingQueue<JsonNode> stopped = new LinkedBlockingQueue<>();
  final Path dir;
  final EcsService ecs;
  final EcsClient client;
  private final AwsJsonEndpoint endpoint;

  EcsFixture(TaskLauncher launcher, Path dir) throws Exception {
    this.dir = dir;
    var json = new ObjectMapper();
    var events = new EventBus();
    events.rule(
        json.readTree(
            """
            {"source": ["aws.ecs"], "detail-type": ["ECS Task State Change"],
             "detail": {"lastStatus": ["STOPPED"]}}
            """),
        stopped::add);
    ecs =
        new EcsService(
            launcher, events, () -> Map.of("PLATFORM", "here"), valueFrom -> "of " + valueFrom);
    ecs.registerTaskDefinition(json.readTree(WORKER));
    endpoint = new AwsJsonEndpoint(0, List.of(ecs));
    client = SdkClient.of(EcsClient.builder(), endpoint.url());
  }

  /** Runs the worker; its file is {@code name}. */
  Task run(String name, String... command) {
    var override =
        ContainerOverride.builder()
            .name("main")
            .command(command)
            .environment(pair("OUT", dir.resolve(name).toString()), pair("WHO", "override"))
            .build();
    var answer =
        client.runTask(
            run ->
                run.cluster("colloquy")
                    .taskDefinition("worker")
                    .startedBy("test")
                    .overrides(overrides -> overrides.containerOverrides(override)));
    assertThat(answer.failures()).isEmpty();
    return answer.tasks().getFirst();
  }

  /** What the worker wrote, as soon as it has. */
  List<String> written(String name) {
    await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(dir.resolve(name)));
    try {
      return Files.readAllLines(dir.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Task describe(Task task) {
    return client
        .describeTasks(describe -> describe.cluster("colloquy").tasks(task.taskArn()))
        .tasks()
        .getFirst();
  }

  /** The detail of the next event of a stopped task. */
  JsonNode nextStopped() throws InterruptedException {
    JsonNode event = stopped.poll(10, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event.path("detail");
  }

  @Override
  public void close() {
    client.close();
    endpoint.close();
    ecs.close();
  }

  private static KeyValuePair pair(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }
}
