package edu.colloquy.cloud.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.work.WorkerConfig;
import edu.colloquy.domain.work.Duty;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A container learns who it is, and what it is to do. */
class TaskMetadataTest {
  private static final String TASK =
      """
      {"TaskARN": "arn:aws:ecs:us-east-1:123456789012:task/colloquy-dev/158d1c8083dd49d6b527399fd6414f5c",
       "Containers": [{"Name": "transcriber",
         "Networks": [{"NetworkMode": "awsvpc", "IPv4Addresses": ["10.0.2.106"]}]}]}
      """;
  private static final Map<String, String> SETTINGS =
      Map.of("ROOMS_QUEUE_URL", "rooms", "DEAD_LETTERS_QUEUE_URL", "letters", "SLOTS", "25");

  @Test
  void ecsTellsTaskAndAddress() throws Exception {
    HttpServer ecs = HttpServer.create(loopback(), 0);
    ecs.createContext(
        "/v4/abc/task",
        http -> {
          byte[] body = TASK.getBytes(StandardCharsets.UTF_8);
          http.sendResponseHeaders(200, body.length);
          http.getResponseBody().write(body);
          http.close();
        });
    ecs.start();
    String uri = "http://127.0.0.1:" + ecs.getAddress().getPort() + "/v4/abc";

    TaskMetadata task =
        TaskMetadata.of(new Environment(Map.of("ECS_CONTAINER_METADATA_URI_V4", uri)));

    ecs.stop(0);
    assertThat(task).isEqualTo(new TaskMetadata("158d1c8083dd49d6b527399fd6414f5c", "10.0.2.106"));
  }

  @Test
  void withoutEcsAContainerIsOnLoopbackAndUnlikeAnyOther() throws Exception {
    TaskMetadata one = TaskMetadata.of(new Environment(Map.of()));

    assertThat(one.address()).isEqualTo("127.0.0.1");
    assertThat(one.id()).isNotEqualTo(TaskMetadata.of(new Environment(Map.of())).id());
  }

  @Test
  void anEndpointThatDoesNotAnswerIsNamed() {
    Environment environment =
        new Environment(Map.of("ECS_CONTAINER_METADATA_URI_V4", "http://127.0.0.1:1/v4"));

    assertThatThrownBy(() -> TaskMetadata.of(environment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ECS_CONTAINER_METADATA_URI_V4");
  }

  @Test
  void theTemplatesVariablesMakeAWorker() {
    TaskMetadata task = new TaskMetadata("task-1", "10.0.2.106");
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("IDLE_EXIT_SECONDS", "180");
    settings.put("INBOX_PREFIX", "colloquy-dev");

    WorkerConfig config =
        WorkerSettings.of(new Environment(settings), Duty.STREAM, task, "ws://10.0.2.106", "key");
    WorkerConfig bot = WorkerSettings.of(new Environment(SETTINGS), Duty.BOT, task);

    assertThat(config.slots()).isEqualTo(25);
    assertThat(config.owner()).isEqualTo("task-1");
    assertThat(config.idleExit()).contains(Duration.ofSeconds(180));
    assertThat(config.endpoint()).contains("ws://10.0.2.106");
    assertThat(config.inboxPrefix()).isEqualTo("colloquy-dev");
    assertThat(bot.inboxPrefix()).isEqualTo("colloquy");
    assertThat(bot.idleExit()).isEmpty();
    assertThat(bot.endpoint()).isEmpty();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
