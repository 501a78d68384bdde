package edu.colloquy.local.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.Task;

class TasksRunTest {
  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTaskGetsItsEnvironmentRunsAndStopsWhenAsked(boolean process) throws Exception {
    try (var ecs = new EcsFixture(launcher(process), dir)) {
      Task task = ecs.run("a", "edu.colloquy.local.ecs.SmallWorker", "serve");

      List<String> written = ecs.written("a");
      assertThat(written.subList(1, 4)).containsExactly("override", "of arn:secret", "here");
      assertThat(written.get(4).equals(String.valueOf(ProcessHandle.current().pid())))
          .isEqualTo(!process);
      assertThat(metadata(written.getFirst()).path("TaskARN").asText()).isEqualTo(task.taskArn());
      await().until(() -> ecs.describe(task).lastStatus().equals("RUNNING"));
      assertThat(ecs.client.listTasks(list -> list.cluster("colloquy").family("worker")).taskArns())
          .containsExactly(task.taskArn());

      ecs.client.stopTask(
          stop -> stop.cluster("colloquy").task(task.taskArn()).reason("enough for today"));

      JsonNode detail = ecs.nextStopped();
      assertThat(detail.path("stopCode").asText()).isEqualTo("UserInitiated");
      assertThat(detail.path("stoppedReason").asText()).isEqualTo("enough for today");
      assertThat(detail.at("/containers/0/exitCode").asInt()).isEqualTo(process ? 143 : 0);
      Task described = ecs.describe(task);
      assertThat(described.lastStatus()).isEqualTo("STOPPED");
      assertThat(described.stoppedAt()).isAfterOrEqualTo(described.startedAt());
      assertThat(described.startedBy()).isEqualTo("test");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTaskEndsWithItsEssentialContainer(boolean process) throws Exception {
    try (var ecs = new EcsFixture(launcher(process), dir)) {
      ecs.run("returns", "edu.colloquy.local.ecs.SmallWorker", "return");
      JsonNode returned = ecs.nextStopped();
      ecs.run("fails", "edu.colloquy.local.ecs.SmallWorker", "fail");
      JsonNode failed = ecs.nextStopped();

      assertThat(returned.at("/containers/0/exitCode").asInt()).isZero();
      assertThat(failed.at("/containers/0/exitCode").asInt()).isEqualTo(1);
      assertThat(failed.path("stopCode").asText()).isEqualTo("EssentialContainerExited");
    }
  }

  @Test
  void aKilledProcessIsSeenAsAStoppedTaskWithExitCode137() throws Exception {
    try (var ecs = new EcsFixture(launcher(true), dir)) {
      Task task = ecs.run("a", "edu.colloquy.local.ecs.SmallWorker", "serve");
      ecs.written("a");

      ecs.ecs.kill(task.taskArn());

      JsonNode detail = ecs.nextStopped();
      assertThat(detail.path("taskArn").asText()).isEqualTo(task.taskArn());
      assertThat(detail.path("stopCode").asText()).isEqualTo("EssentialContainerExited");
      assertThat(detail.at("/containers/0/exitCode").asInt()).isEqualTo(137);
    }
  }

  @Test
  void aThreadCannotBeKilledAndThePlatformSaysWhatToDo() throws Exception {
    try (var ecs = new EcsFixture(launcher(false), dir)) {
      Task task = ecs.run("a", "edu.colloquy.local.ecs.SmallWorker", "serve");

      assertThatThrownBy(() -> ecs.ecs.kill(task.taskArn()))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("--workers process");
    }
  }

  @Test
  void whatCannotRunIsRefusedOrStoppedWithItsReason() throws Exception {
    try (var ecs = new EcsFixture(launcher(false), dir)) {
      assertThatThrownBy(() -> ecs.client.runTask(run -> run.taskDefinition("nobody")))
          .isInstanceOf(ClientException.class)
          .hasMessageContaining("template.yaml");
      assertThatThrownBy(() -> ecs.client.runTask(run -> run.taskDefinition("worker").count(11)))
          .isInstanceOf(InvalidParameterException.class);

      ecs.run("a", "no.such.Main");

      JsonNode detail = ecs.nextStopped();
      assertThat(detail.path("stopCode").asText()).isEqualTo("TaskFailedToStart");
      assertThat(detail.path("stoppedReason").asText()).contains("no.such.Main", "Command");
    }
  }

  @Test
  void aRepeatedRequestStartsNothingTwice() throws Exception {
    try (var ecs = new EcsFixture(launcher(false), dir)) {
      var first = ecs.client.runTask(run -> run.taskDefinition("worker").count(3).clientToken("t"));
      var again = ecs.client.runTask(run -> run.taskDefinition("worker").count(3).clientToken("t"));

      assertThat(first.tasks()).hasSize(3);
      assertThat(again.tasks())
          .extracting(Task::taskArn)
          .containsExactlyElementsOf(first.tasks().stream().map(Task::taskArn).toList());
      assertThat(
              ecs.client
                  .describeTasks(describe -> describe.tasks("arn:aws:ecs:x:y:task/default/none"))
                  .failures())
          .singleElement()
          .extracting("reason")
          .isEqualTo("MISSING");
    }
  }

  @Test
  void aTaskDefinitionIsDescribedInTheWordsOfTheApi() throws Exception {
    try (var ecs = new EcsFixture(launcher(false), dir)) {
      var definition =
          ecs.client.describeTaskDefinition(d -> d.taskDefinition("worker:1")).taskDefinition();

      assertThat(definition.taskDefinitionArn()).endsWith("task-definition/worker:1");
      assertThat(definition.cpu()).isEqualTo("256");
      assertThat(definition.containerDefinitions().getFirst().logConfiguration().options())
          .containsEntry("awslogs-Group", "g");
    }
  }

  private TaskLauncher launcher(boolean process) {
    return process ? new ProcessLauncher(dir.resolve("logs")) : new InProcessLauncher();
  }

  private static JsonNode metadata(String uri) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(uri + "/task")).build();
      return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
    }
  }
}
