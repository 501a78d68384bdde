package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.local.stepfunctions.integration.FunctionError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Task that fails is tried again with the pauses it asks for, or goes on elsewhere. */
class RetryAndCatchTest {
  private final Platform platform =
      new Platform(options -> options.withRandom(new SplittableRandom(7)));
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    platform.close();
  }

  private static String task(String more) {
    return """
        "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Arguments": {"FunctionName": "f", "Payload": {"try": "{% $states.context.State.RetryCount %}"}},
              "Output": "{% $states.result.Payload %}", @more@ "End": true},
        "Caught": {"Type": "Pass", "End": true}
        """
        .replace("@more@", more);
  }

  private void failTimes(int times) {
    platform.functions.put(
        "f",
        event -> {
          if (calls.incrementAndGet() <= times) {
            throw new FunctionError("Zoom.Busy", "try later");
          }
          return event;
        });
  }

  @Test
  void pausesGrowByTheBackoffRateUpToTheirLimit() {
    failTimes(4);
    String execution =
        platform.start(
            task(
                """
                "Retry": [{"ErrorEquals": ["Zoom.Busy"], "IntervalSeconds": 2, "BackoffRate": 3,
                           "MaxAttempts": 5, "MaxDelaySeconds": 20}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}],
                """),
            "{}");

    for (int seconds : new int[] {2, 6, 18, 20}) {
      platform.clock.awaitAlarmIn(Duration.ofSeconds(seconds));
      platform.clock.advance(Duration.ofSeconds(seconds));
    }

    assertThat(json(platform.end(execution).output())).isEqualTo(json("{\"try\": 4}"));
    assertThat(platform.eventTypes(execution)).filteredOn("TaskFailed"::equals).hasSize(4);
  }

  @Test
  void fullJitterDrawsPausesBetweenNothingAndTheirLength() {
    failTimes(6);
    String execution =
        platform.start(
            task(
                """
                "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 10, "BackoffRate": 1,
                           "MaxAttempts": 6, "JitterStrategy": "FULL"}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Caught"}],
                """),
            "{}");

    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Duration pause = platform.clock.awaitNearest();
      pauses.add(pause);
      platform.clock.advance(pause);
    }

    platform.end(execution);
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) < 0);
    assertThat(pauses).doesNotHaveDuplicates();
  }

  @Test
  void usedUpRetriesLeadToTheCatcherWithErrorAndCause() {
    failTimes(100);
    String execution =
        platform.start(
            task(
                """
                "Retry": [{"ErrorEquals": ["Other"], "MaxAttempts": 9},
                          {"ErrorEquals": ["States.TaskFailed"], "MaxAttempts": 1}],
                "Catch": [{"ErrorEquals": ["Zoom.Busy"], "Next": "Caught"}],
                """),
            "{}");
    platform.clock.awaitAlarmIn(Duration.ofSeconds(1));
    platform.clock.advance(Duration.ofSeconds(1));

    var output = json(platform.end(execution).output());
    assertThat(output.get("Error").asText()).isEqualTo("Zoom.Busy");
    assertThat(json(output.get("Cause").asText()))
        .isEqualTo(json("{\"errorMessage\": \"try later\", \"errorType\": \"Zoom.Busy\"}"));
    assertThat(calls).hasValue(2);
  }

  @Test
  void whatNothingCatchesFailsTheExecution() {
    failTimes(100);
    var end =
        platform.end(
            platform.start(
                task("\"Catch\": [{\"ErrorEquals\": [\"Other\"], \"Next\": \"Caught\"}],"), "{}"));

    assertThat(end.statusAsString()).isEqualTo("FAILED");
    assertThat(end.error()).isEqualTo("Zoom.Busy");
  }

  @Test
  void timeoutIsCaughtByItsOwnNameAndNotAsAFailedTask() {
    CountDownLatch never = new CountDownLatch(1);
    platform.functions.put(
        "f",
        event -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return event;
        });
    String execution =
        platform.start(
            task(
                """
                "TimeoutSeconds": "{% 40 + 2 %}",
                "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Caught", "Output": 1},
                          {"ErrorEquals": ["States.Timeout"], "Next": "Caught", "Output": 2}],
                """),
            "{}");
    platform.clock.awaitAlarmIn(Duration.ofSeconds(42));
    platform.clock.advance(Duration.ofSeconds(42));

    assertThat(platform.end(execution).output()).isEqualTo("2");
    assertThat(platform.eventTypes(execution)).contains("TaskTimedOut");
    never.countDown();
  }

  @Test
  void anUndefinedResultIsAnErrorThatCanBeCaught() {
    platform.functions.put("f", event -> event);
    String states =
        """
        "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:f",
              "Output": "{% $states.result.missing %}",
              "Catch": [{"ErrorEquals": ["States.QueryEvaluationError"], "Next": "Caught"}], "End": true},
        "Caught": {"Type": "Pass", "Output": "{% $states.input.Cause %}", "End": true}
        """;
    platform.functions.put("arn:aws:lambda:us-east-1:000000000000:function:f", event -> event);

    String execution = platform.start(states, "{}");

    assertThat(platform.end(execution).output())
        .contains("$states.result.missing", "field 'Output'", "undefined");
    assertThat(platform.eventTypes(execution))
        .contains("LambdaFunctionScheduled", "LambdaFunctionSucceeded", "EvaluationFailed");
  }
}
