package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.FunctionError;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole session as the product has it: rooms by task token, one end for all, a report. */
class TutoringSessionTest {
  private static final ServiceIntegration RUN_TASK =
      arguments -> json("{\"Tasks\": [{\"TaskArn\": \"arn:worker\"}], \"Failures\": []}");

  private final Platform platform =
      new Platform(options -> options, integrations -> integrations.with("ecs:runTask", RUN_TASK));
  private final BlockingQueue<JsonNode> live = new LinkedBlockingQueue<>();
  private final List<String> tornDown = new CopyOnWriteArrayList<>();

  @BeforeEach
  void functions() {
    platform.functions.put("create-meeting", event -> json("{\"meeting_id\": 77}"));
    platform.functions.put(
        "create-avatar",
        event -> {
          if (event.get("index").asInt() == 3) {
            throw new FunctionError("Avatar.Quota", "no avatar left");
          }
          return json("{\"avatar_session\": \"a-%s\"}".formatted(event.at("/room/id").asText()));
        });
    platform.functions.put(
        "session-live",
        event -> {
          live.add(event);
          return json("null");
        });
    platform.functions.put("leave-rooms", event -> tearDown("leave-rooms"));
    platform.functions.put("end-meeting", event -> tearDown("end-meeting"));
    platform.functions.put(
        "report",
        event -> json("{\"report\": \"report of %d rooms\"}".formatted(event.get("rooms").size())));
  }

  private JsonNode tearDown(String step) {
    tornDown.add(step);
    return json("{}");
  }

  @AfterEach
  void close() {
    platform.close();
  }

  private String startSession(int rooms) throws IOException {
    String machine;
    try (InputStream asl = getClass().getResourceAsStream("session.asl.json")) {
      machine =
          platform.service.register(
              "tutoring-session", json(new String(asl.readAllBytes(), StandardCharsets.UTF_8)));
    }
    String list =
        IntStream.range(0, rooms)
            .mapToObj("{\"id\": \"room-%d\"}"::formatted)
            .collect(Collectors.joining(","));
    return platform.startMachine(
        machine, "{\"session_id\": \"s-1\", \"minutes\": 50, \"rooms\": [%s]}".formatted(list));
  }

  /** The workers: each room's two messages are answered, but one room's bot cannot get in. */
  private void work(int messages) throws InterruptedException {
    for (int i = 0; i < messages; i++) {
      JsonNode message = platform.takeMessage();
      String token = message.get("task_token").asText();
      if (message.get("room").asText().equals("room-5")) {
        if (message.get("queue").asText().equals("room-bots")) {
          platform.sfn.sendTaskFailure(
              r -> r.taskToken(token).error("Bot.NotAdmitted").cause("waiting room"));
        }
      } else {
        platform.sfn.sendTaskSuccess(r -> r.taskToken(token).output("{\"ok\": true}"));
      }
    }
  }

  @Test
  void failedRoomsAreReportedAndTheOthersAreTaughtToTheEnd() throws Exception {
    String execution = startSession(30);
    work(58);
    JsonNode settled = live.poll(10, TimeUnit.SECONDS);
    String token = settled.get("task_token").asText();
    platform.sfn.sendTaskSuccess(r -> r.taskToken(token).output("{\"by\": \"professor\"}"));

    JsonNode output = json(platform.end(execution).output());

    assertThat(StreamSupport.stream(settled.get("rooms").spliterator(), false))
        .hasSize(30)
        .filteredOn(room -> room.get("status").asText().equals("FAILED"))
        .hasSize(2);
    assertThat(output.get("rooms_live").asInt()).isEqualTo(28);
    assertThat(output.get("failed"))
        .isEqualTo(
            json(
                """
                [{"room": "room-3", "reason": "Avatar.Quota"},
                 {"room": "room-5", "reason": "Bot.NotAdmitted"}]
                """));
    assertThat(output.get("ended_by").asText()).isEqualTo("professor");
    assertThat(output.get("report").asText()).isEqualTo("report of 28 rooms");
    assertThat(output.at("/teardown/1"))
        .isEqualTo(
            json("{\"step\": \"stop-avatars\", \"ok\": false, \"error\": \"ResourceNotFound\"}"));
    assertThat(tornDown).containsExactly("leave-rooms", "end-meeting");
  }

  @Test
  void aSessionThatNobodyEndsIsEndedByItsDuration() throws Exception {
    String execution = startSession(2);
    work(4);
    live.poll(10, TimeUnit.SECONDS);
    platform.clock.awaitAlarmIn(Duration.ofMinutes(50));
    platform.clock.advance(Duration.ofMinutes(50));

    assertThat(json(platform.end(execution).output()).get("ended_by").asText())
        .isEqualTo("duration");
  }

  @Test
  void aMeetingThatCannotBeCreatedFailsTheSessionAndUndoesIt() throws Exception {
    platform.functions.put(
        "create-meeting",
        event -> {
          throw new FunctionError("Zoom.Forbidden", "no licence");
        });
    var end = platform.end(startSession(2));

    assertThat(end.statusAsString()).isEqualTo("FAILED");
    assertThat(end.error()).isEqualTo("Zoom.Forbidden");
    assertThat(end.cause()).contains("no licence");
    assertThat(tornDown).containsExactly("end-meeting");
  }
}
