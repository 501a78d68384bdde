package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each type of state does what the Amazon States Language says of it. */
class StatesTest {
  private final Platform platform = new Platform();

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void outputAndAssignSeeTheSameSnapshot() {
    var output =
        platform.run(
            """
            "A": {"Type": "Pass", "Assign": {"n": 1, "names": ["Ada"]}, "Next": "B"},
            "B": {"Type": "Pass", "Assign": {"n": "{% $n + 1 %}"}, "Output": "{% $n %}", "Next": "C"},
            "C": {"Type": "Pass", "Output": {"before": "{% $states.input %}", "after": "{% $n %}",
                  "names": "{% $names %}"}, "End": true}
            """,
            "{}");

    assertThat(output).isEqualTo(json("{\"before\": 1, \"after\": 2, \"names\": [\"Ada\"]}"));
  }

  @Test
  void withoutOutputTheInputPassesThrough() {
    var output = platform.run("\"A\": {\"Type\": \"Pass\", \"End\": true}", "{\"x\": [null, 1.5]}");

    assertThat(output).isEqualTo(json("{\"x\": [null, 1.5]}"));
  }

  @Test
  void choiceGoesByTheFirstConditionThatHolds() {
    String states =
        """
        "A": {"Type": "Choice", "Choices": [
            {"Condition": "{% $states.input.n > 10 %}", "Next": "Big", "Output": "{% 'big' %}"},
            {"Condition": "{% $states.input.n > 5 %}", "Next": "Big", "Assign": {"size": "middle"}}],
          "Default": "Small", "Output": {"small": "{% $states.input.n %}"}},
        "Big": {"Type": "Succeed"},
        "Small": {"Type": "Pass", "End": true}
        """;

    assertThat(platform.run(states, "{\"n\": 11}")).isEqualTo(json("\"big\""));
    assertThat(platform.run(states, "{\"n\": 6}")).isEqualTo(json("{\"n\": 6}"));
    assertThat(platform.run(states, "{\"n\": 1}")).isEqualTo(json("{\"small\": 1}"));
  }

  @Test
  void choiceWithoutAMatchFails() {
    var end =
        platform.end(
            platform.start(
                """
                "A": {"Type": "Choice", "Choices": [{"Condition": "{% false %}", "Next": "B"}]},
                "B": {"Type": "Succeed"}
                """,
                "{}"));

    assertThat(end.error()).isEqualTo("States.NoChoiceMatched");
  }

  @Test
  void failGivesErrorAndCauseFromExpressions() {
    var end =
        platform.end(
            platform.start(
                """
                "A": {"Type": "Fail", "Error": "Room.{% no expression %}",
                      "Cause": "{% 'room ' & $states.input.room %}"}
                """,
                "{\"room\": 3}"));

    assertThat(end.statusAsString()).isEqualTo("FAILED");
    assertThat(end.error()).isEqualTo("Room.{% no expression %}");
    assertThat(end.cause()).isEqualTo("room 3");
  }

  @Test
  void waitLetsExactlyItsTimePass() {
    String execution =
        platform.start(
            """
            "A": {"Type": "Wait", "Seconds": "{% $states.input.s %}", "Next": "B"},
            "B": {"Type": "Wait", "Timestamp": "2026-03-02T10:00:00+00:00", "End": true}
            """,
            "{\"s\": 90}");

    platform.clock.awaitAlarmIn(Duration.ofSeconds(90));
    platform.clock.advance(Duration.ofSeconds(90));
    platform.clock.awaitAlarmIn(Duration.ofMinutes(60).minusSeconds(90));
    platform.clock.advance(Duration.ofHours(1));

    var end = platform.end(execution);
    assertThat(end.startDate()).isEqualTo(VirtualClock.START);
    assertThat(platform.eventTypes(execution))
        .containsExactly(
            "ExecutionStarted",
            "WaitStateEntered",
            "WaitStateExited",
            "WaitStateEntered",
            "WaitStateExited",
            "ExecutionSucceeded");
  }

  @Test
  void parallelBranchesReadOuterVariablesAndKeepTheirOwn() {
    var output =
        platform.run(
            """
            "A": {"Type": "Pass", "Assign": {"outer": 10}, "Next": "P"},
            "P": {"Type": "Parallel", "Arguments": {"n": "{% $states.input.n %}"}, "Branches": [
                {"StartAt": "L", "States": {
                   "L": {"Type": "Pass", "Assign": {"own": 1}, "Next": "L2"},
                   "L2": {"Type": "Pass", "Output": "{% $outer + $own + $states.input.n %}", "End": true}}},
                {"StartAt": "R", "States": {
                   "R": {"Type": "Pass", "Output": {"seen": "{% $exists($own) %}"}, "End": true}}}],
              "Output": {"both": "{% $states.result %}", "escaped": "{% $exists($own) %}"},
              "End": true}
            """,
            "{\"n\": 100}");

    assertThat(output).isEqualTo(json("{\"both\": [111, {\"seen\": false}], \"escaped\": false}"));
  }

  @Test
  void parallelFailsWithTheErrorOfTheBranchAndStopsTheOthers() {
    String execution =
        platform.start(
            """
            "A": {"Type": "Parallel", "Branches": [
                {"StartAt": "Slow", "States": {"Slow": {"Type": "Wait", "Seconds": 500, "End": true}}},
                {"StartAt": "Bad", "States": {
                   "Bad": {"Type": "Wait", "Seconds": 1, "Next": "Broken"},
                   "Broken": {"Type": "Fail", "Error": "Room.Broken", "Cause": "no door"}}}],
              "Catch": [{"ErrorEquals": ["Room.Broken"], "Next": "Caught",
                         "Output": "{% $states.errorOutput %}", "Assign": {"who": "{% $states.context.State.Name %}"}}],
              "End": true},
            "Caught": {"Type": "Pass", "Output": {"error": "{% $states.input %}", "who": "{% $who %}"}, "End": true}
            """,
            "{}");
    platform.clock.awaitAlarmIn(Duration.ofSeconds(500));
    platform.clock.awaitAlarmIn(Duration.ofSeconds(1));
    platform.clock.advance(Duration.ofSeconds(1));

    assertThat(json(platform.end(execution).output()))
        .isEqualTo(
            json(
                """
                {"error": {"Error": "Room.Broken", "Cause": "no door"}, "who": "A"}
                """));
    assertThat(platform.eventTypes(execution)).contains("WaitStateAborted", "ParallelStateFailed");
  }

  @Test
  void anExpressionsFailureIsToldOnceByTheStateThatHasIt() {
    String execution =
        platform.start(
            """
            "A": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "Inner", "States": {
                "Inner": {"Type": "Pass", "Output": "{% $nothing %}", "End": true}}}]}
            """,
            "{}");

    assertThat(platform.end(execution).error()).isEqualTo("States.QueryEvaluationError");
    assertThat(platform.events(execution))
        .filteredOn(event -> event.evaluationFailedEventDetails() != null)
        .extracting(event -> event.evaluationFailedEventDetails().state())
        .containsExactly("Inner");
  }

  @Test
  void contextNamesExecutionStateAndStateMachine() {
    var context =
        platform.run(
            "\"A\": {\"Type\": \"Pass\", \"Output\": \"{% $states.context %}\", \"End\": true}",
            "{\"x\": 1}");

    assertThat(context.at("/Execution/Input/x").asInt()).isEqualTo(1);
    assertThat(context.at("/Execution/Id").asText()).contains(":execution:machine:");
    assertThat(context.at("/Execution/StartTime").asText()).isEqualTo("2026-03-02T09:00:00.000Z");
    assertThat(context.at("/State/Name").asText()).isEqualTo("A");
    assertThat(context.at("/State/RetryCount").asInt()).isZero();
    assertThat(context.at("/StateMachine/Name").asText()).isEqualTo("machine");
  }

  @Test
  void moreThan256KiBBetweenStatesIsNotCaughtByAll() {
    platform.functions.put("big", event -> json("\"" + "x".repeat(300_000) + "\""));
    var end =
        platform.end(
            platform.start(
                """
                "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                      "Arguments": {"FunctionName": "big"},
                      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B"}], "Next": "B"},
                "B": {"Type": "Succeed"}
                """,
                "{}"));

    assertThat(end.error()).isEqualTo("States.DataLimitExceeded");
  }
}
