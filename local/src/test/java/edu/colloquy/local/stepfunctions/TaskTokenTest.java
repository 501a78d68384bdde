package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** A worker ends, fails or keeps alive a Task by the token it found in its message. */
class TaskTokenTest {
  private static final String STATES =
      """
      "A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Arguments": {"QueueUrl": "http://sqs/room-bots",
              "MessageBody": "{% $string({'room': $states.input.room, 'taskToken': $states.context.Task.Token}) %}"},
            "TimeoutSeconds": 600, "HeartbeatSeconds": 30,
            "Retry": [{"ErrorEquals": ["Bot.Again"], "MaxAttempts": 1}],
            "Catch": [{"ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Silent"},
                      {"ErrorEquals": ["States.Timeout"], "Next": "Late"}],
            "End": true},
      "Silent": {"Type": "Pass", "Output": "silent", "End": true},
      "Late": {"Type": "Pass", "Output": "late", "End": true}
      """;

  private final Platform platform = new Platform();

  @AfterEach
  void close() {
    platform.close();
  }

  private String startAndTakeToken(String[] execution) throws InterruptedException {
    execution[0] = platform.start(STATES, "{\"room\": 7}");
    var message = platform.takeMessage();
    assertThat(message.get("room").asInt()).isEqualTo(7);
    return message.get("taskToken").asText();
  }

  private void succeed(String token, String output) {
    platform.sfn.sendTaskSuccess(request -> request.taskToken(token).output(output));
  }

  @Test
  void theWorkersOutputIsTheResult() throws InterruptedException {
    String[] execution = new String[1];
    String token = startAndTakeToken(execution);

    succeed(token, "{\"joined\": true}");

    assertThat(json(platform.end(execution[0]).output())).isEqualTo(json("{\"joined\": true}"));
    assertThat(platform.eventTypes(execution[0]))
        .containsExactly(
            "ExecutionStarted",
            "TaskStateEntered",
            "TaskScheduled",
            "TaskStarted",
            "TaskSubmitted",
            "TaskSucceeded",
            "TaskStateExited",
            "ExecutionSucceeded");
  }

  @Test
  void aSecondAnswerIsTooLate() throws InterruptedException {
    String[] execution = new String[1];
    String token = startAndTakeToken(execution);
    succeed(token, "1");
    platform.end(execution[0]);

    assertThatThrownBy(() -> succeed(token, "2")).isInstanceOf(TaskTimedOutException.class);
    assertThatThrownBy(() -> platform.sfn.sendTaskHeartbeat(r -> r.taskToken(token)))
        .isInstanceOf(TaskTimedOutException.class);
    assertThat(platform.end(execution[0]).output()).isEqualTo("1");
  }

  @Test
  void aFailedTaskIsTriedAgainWithANewToken() throws InterruptedException {
    String[] execution = new String[1];
    String first = startAndTakeToken(execution);
    platform.sfn.sendTaskFailure(
        request -> request.taskToken(first).error("Bot.Again").cause("crashed"));
    platform.clock.awaitAlarmIn(Duration.ofSeconds(1));
    platform.clock.advance(Duration.ofSeconds(1));

    String second = platform.takeMessage().get("taskToken").asText();
    assertThat(second).isNotEqualTo(first);
    platform.sfn.sendTaskFailure(
        request -> request.taskToken(second).error("Bot.Again").cause("crashed"));

    var end = platform.end(execution[0]);
    assertThat(end.error()).isEqualTo("Bot.Again");
    assertThat(end.cause()).isEqualTo("crashed");
  }

  @Test
  void aHeartbeatKeepsTheTaskAndSilenceEndsIt() throws InterruptedException {
    String[] execution = new String[1];
    String token = startAndTakeToken(execution);
    platform.clock.awaitAlarmIn(Duration.ofSeconds(30));
    for (int i = 0; i < 3; i++) {
      platform.clock.advance(Duration.ofSeconds(29));
      platform.sfn.sendTaskHeartbeat(request -> request.taskToken(token));
    }
    assertThat(platform.describe(execution[0]).statusAsString()).isEqualTo("RUNNING");

    platform.clock.advance(Duration.ofSeconds(30));

    assertThat(platform.end(execution[0]).output()).isEqualTo("\"silent\"");
    assertThatThrownBy(() -> succeed(token, "1")).isInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void heartbeatsDoNotExtendTheTimeLimit() throws InterruptedException {
    String[] execution = new String[1];
    String token = startAndTakeToken(execution);
    platform.clock.awaitAlarmIn(Duration.ofSeconds(600));
    for (int i = 0; i < 29; i++) {
      platform.clock.advance(Duration.ofSeconds(20));
      platform.sfn.sendTaskHeartbeat(request -> request.taskToken(token));
    }
    platform.clock.advance(Duration.ofSeconds(20));

    assertThat(platform.end(execution[0]).output()).isEqualTo("\"late\"");
  }

  @Test
  void tokensThatNobodyIssuedAreRefused() throws InterruptedException {
    String[] execution = new String[1];
    String token = startAndTakeToken(execution);
    String ofAnotherStart = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);

    assertThatThrownBy(() -> succeed("nonsense", "1")).isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> succeed(ofAnotherStart, "1"))
        .isInstanceOf(TaskDoesNotExistException.class);
    assertThatThrownBy(() -> succeed(token, "not json")).isInstanceOf(InvalidOutputException.class);
    succeed(token, "1");
    platform.end(execution[0]);
  }

  @Test
  void theTokenOfAStoppedExecutionIsTooLate() throws InterruptedException {
    String[] execution = new String[1];
    String token = startAndTakeToken(execution);

    platform.sfn.stopExecution(request -> request.executionArn(execution[0]));

    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> succeed(token, "1"))
                    .isInstanceOf(TaskTimedOutException.class));
    assertThat(platform.describe(execution[0]).statusAsString()).isEqualTo("ABORTED");
    assertThat(platform.describe(execution[0]).output()).isNull();
  }

  @Test
  void timeAndHeartbeatLimitsMayBeExpressions() throws InterruptedException {
    String execution =
        platform.start(
            """
            "A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                  "Arguments": {"QueueUrl": "q", "MessageBody": {"token": "{% $states.context.Task.Token %}"}},
                  "TimeoutSeconds": "{% $states.input.minutes * 60 %}", "HeartbeatSeconds": "{% 5 * 9 %}",
                  "End": true}
            """,
            "{\"minutes\": 2}");
    platform.takeMessage();
    platform.clock.awaitAlarmIn(Duration.ofMinutes(2));
    platform.clock.awaitAlarmIn(Duration.ofSeconds(45));
    platform.clock.advance(Duration.ofSeconds(45));

    var end = platform.end(execution);
    assertThat(end.error()).isEqualTo("States.HeartbeatTimeout");
    assertThat(end.stopDate()).isEqualTo(VirtualClock.START.plusSeconds(45));
  }

  @Test
  void aQueueThatIsNotThereFailsTheTask() {
    var end =
        platform.end(
            platform.start(
                """
                "A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                      "Arguments": {"QueueUrl": "http://sqs/gone", "MessageBody": "x"}, "End": true}
                """,
                "{}"));

    assertThat(end.error()).isEqualTo("SQS.QueueDoesNotExistException");
  }
}
