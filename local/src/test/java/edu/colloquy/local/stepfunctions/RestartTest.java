package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.definition;
import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;

/** With a store, what was executed can still be looked at after a restart. */
class RestartTest {
  private static final String STATES =
      """
      "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.wait %}", "Next": "B"}], "Default": "C"},
      "B": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Arguments": {"QueueUrl": "q", "MessageBody": {"token": "{% $states.context.Task.Token %}"}}, "Next": "C"},
      "C": {"Type": "Succeed"}
      """;

  @TempDir private Path store;

  @Test
  void finishedExecutionsStayAndUnfinishedOnesAreAborted() throws Exception {
    String finished;
    String unfinished;
    String token;
    List<HistoryEvent> history;
    try (Platform platform = new Platform(options -> options.withStore(store))) {
      finished = platform.start(STATES, "{\"wait\": false}");
      platform.end(finished);
      history = platform.events(finished);
      unfinished = platform.start(STATES, "{\"wait\": true}");
      token = platform.takeMessage().get("token").asText();
    }
    tearLastLine();

    try (Platform platform = new Platform(options -> options.withStore(store))) {
      assertThat(platform.describe(finished).statusAsString()).isEqualTo("SUCCEEDED");
      assertThat(platform.events(finished)).isEqualTo(history);

      var aborted = platform.describe(unfinished);
      assertThat(aborted.statusAsString()).isEqualTo("ABORTED");
      assertThat(aborted.error()).isEqualTo("Local.PlatformStopped");
      assertThat(aborted.cause()).contains("cannot be resumed", "new execution name");
      assertThat(platform.eventTypes(unfinished)).last().isEqualTo("ExecutionAborted");
      assertThatThrownBy(() -> platform.sfn.sendTaskSuccess(r -> r.taskToken(token).output("1")))
          .isInstanceOf(TaskDoesNotExistException.class);

      String machine = platform.service.register("machine", json(definition(STATES)));
      assertThat(platform.sfn.listExecutions(r -> r.stateMachineArn(machine)).executions())
          .extracting(execution -> execution.executionArn())
          .containsExactly(unfinished, finished);
    }

    try (Platform platform = new Platform(options -> options.withStore(store))) {
      assertThat(platform.describe(unfinished).statusAsString()).isEqualTo("ABORTED");
      assertThat(platform.eventTypes(unfinished)).filteredOn("ExecutionAborted"::equals).hasSize(1);
    }
  }

  private void tearLastLine() throws IOException {
    Files.writeString(
        store.resolve("executions.jsonl"), "{\"arn\": \"x\", \"ev", StandardOpenOption.APPEND);
  }
}
