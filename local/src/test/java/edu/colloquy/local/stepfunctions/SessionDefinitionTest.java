package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.FunctionError;
import edu.colloquy.local.stepfunctions.integration.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The definition that is deployed: whatever fails, the session is undone and reported. */
class SessionDefinitionTest {
  private static final Path DEFINITION = Path.of("../statemachines/tutoring-session.asl.json");
  private static final String UNDOES_AND_REPORTS =
      "begin_ending find_holders end_meeting torn_down report";

  private final AtomicReference<TaskFailure> launchFailure = new AtomicReference<>();
  private final Platform platform =
      new Platform(
          options -> options, more -> more.with("ecs:runTask", arguments -> launch(arguments)));
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private volatile String broken = "";
  private volatile boolean wanted = true;
  private volatile boolean live = true;

  @AfterEach
  void close() {
    platform.close();
  }

  private JsonNode launch(JsonNode arguments) throws TaskFailure {
    if (launchFailure.get() != null) {
      throw launchFailure.get();
    }
    return json("{\"Tasks\": [{}], \"Failures\": []}");
  }

  private JsonNode take(JsonNode step) throws FunctionError {
    taken.add(step);
    String name = step.get("step").asText();
    if (name.equals(broken)) {
      throw new FunctionError("Broken", "{\"errorMessage\": \"it broke\"}");
    }
    return switch (name) {
      case "create_meeting" ->
          json("{\"rooms\": [\"s-1-r1\"], \"launches\": [{\"duty\": \"BOT\", \"count\": 1}]}");
      case "start_avatar" -> json("{\"wanted\": " + wanted + "}");
      case "announce" -> json("{\"live\": " + live + "}");
      case "begin_ending" -> json("{\"rooms\": []}");
      default -> json("{}");
    };
  }

  private String start() throws IOException {
    platform.functions.put("steps", this::take);
    String definition =
        Files.readString(DEFINITION)
            .replace("${SessionStepsArn}", "steps")
            .replaceAll("\\$\\{(\\w+)}", "$1");
    String machine = platform.service.register("session", json(definition));
    return platform.startMachine(machine, "{\"session_id\": \"s-1\", \"duration_seconds\": 600}");
  }

  /** The steps in order, each once however often it was tried. */
  private String names() {
    return String.join(
        " ", taken.stream().map(step -> step.get("step").asText()).distinct().toList());
  }

  private JsonNode stepOf(String name) {
    return taken.stream()
        .filter(step -> step.get("step").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private long waits() {
    return taken.stream().filter(step -> step.get("step").asText().equals("await_end")).count();
  }

  /** Lets the pauses before retries pass until the execution has ended. */
  private void runToEnd(String execution) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> {
              platform.clock.advance(Duration.ofSeconds(5));
              return !platform.describe(execution).statusAsString().equals("RUNNING");
            });
    assertThat(platform.describe(execution).statusAsString()).isEqualTo("SUCCEEDED");
  }

  private void runToEndConducted(String execution) throws InterruptedException {
    answerOneWorker();
    runToEnd(execution);
  }

  /** The conductor's message, and the room's two. */
  private void answerWorkers() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      answerOneWorker();
    }
  }

  private void answerOneWorker() throws InterruptedException {
    String token = platform.takeMessage().get("task_token").asText();
    platform.sfn.sendTaskSuccess(it -> it.taskToken(token).output("{}"));
  }

  @Test
  void aSessionThatNobodyCanConductIsUndoneWithTheReason() throws Exception {
    String execution = start();
    for (int i = 0; i < 2; i++) {
      JsonNode message = platform.takeMessage();
      if (message.get("room_id").asText().endsWith("-r0")) {
        String token = message.get("task_token").asText();
        platform.sfn.sendTaskFailure(
            it -> it.taskToken(token).error("ServiceRefused").cause("60 rooms are too many."));
      }
    }
    runToEnd(execution);
    assertThat(names()).endsWith(UNDOES_AND_REPORTS);
    assertThat(stepOf("begin_ending").get("trigger").asText()).isEqualTo("CREATION_FAILED");
    assertThat(stepOf("begin_ending").get("cause").asText())
        .isEqualTo("The session could not be opened. 60 rooms are too many.");
  }

  @Test
  void aRoomThatIsNotWantedAnyMoreIsNeitherOpenedNorGivenUp() throws Exception {
    wanted = false;
    live = false;
    runToEndConducted(start());
    assertThat(names()).isEqualTo("create_meeting start_avatar announce " + UNDOES_AND_REPORTS);
  }

  @Test
  void aRoomWhoseAvatarCannotBeStartedGoesOnWithout() throws Exception {
    broken = "start_avatar";
    String execution = start();
    answerWorkers();
    runToEnd(execution);
    assertThat(names()).contains("start_avatar without_avatar room_joined");
    assertThat(stepOf("without_avatar").get("reason").asText())
        .startsWith("The avatar could not be started.")
        .contains("it broke");
  }

  @Test
  void aSessionWithoutWorkersIsUndoneWithTheReason() throws Exception {
    launchFailure.set(new TaskFailure("ECS.ClusterNotFoundException", "no such cluster"));
    runToEnd(start());
    assertThat(names()).isEqualTo("create_meeting " + UNDOES_AND_REPORTS);
    assertThat(stepOf("begin_ending").get("trigger").asText()).isEqualTo("CREATION_FAILED");
    assertThat(stepOf("begin_ending").get("cause").asText())
        .isEqualTo("No workers could be started. no such cluster");
  }

  @Test
  void aSessionThatCannotBeAnnouncedIsUndoneWithTheReason() throws Exception {
    broken = "announce";
    String execution = start();
    answerWorkers();
    runToEnd(execution);
    assertThat(names()).endsWith("announce " + UNDOES_AND_REPORTS);
    assertThat(stepOf("begin_ending").get("cause").asText())
        .startsWith("The rooms could not be announced.");
  }

  @Test
  void anEndThatCannotBeBegunIsUndoneAllTheSame() throws Exception {
    wanted = false;
    live = false;
    broken = "begin_ending";
    runToEndConducted(start());
    assertThat(names())
        .endsWith("begin_ending find_holders close_room end_meeting torn_down analyse_room report");
  }

  @Test
  void whatCannotBeUndoneOrAnalysedDoesNotKeepTheReportBack() throws Exception {
    for (String step : List.of("end_meeting", "torn_down")) {
      taken.clear();
      wanted = false;
      live = false;
      broken = step;
      runToEndConducted(start());
      assertThat(names()).contains("end_meeting").contains("torn_down").endsWith("report");
    }
  }

  @Test
  void aWaitThatIsTriedAgainEndsWhenTheFirstWouldHaveEnded() throws Exception {
    String execution = start();
    answerWorkers();
    platform.clock.awaitAlarmIn(Duration.ofSeconds(600));
    platform.clock.advance(Duration.ofSeconds(400));
    String token = stepOf("await_end").get("task_token").asText();
    platform.sfn.sendTaskFailure(it -> it.taskToken(token).error("States.TaskFailed").cause("x"));
    await()
        .until(
            () -> {
              platform.clock.advance(Duration.ofMillis(100));
              return waits() == 2;
            });
    platform.clock.advance(Duration.ofSeconds(205));
    await().until(() -> names().contains("begin_ending"));
    assertThat(stepOf("begin_ending").get("trigger").asText()).isEqualTo("DURATION_OVER");
    runToEnd(execution);
  }
}
