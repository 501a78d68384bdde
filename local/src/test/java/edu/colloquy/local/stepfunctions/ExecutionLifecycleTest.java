package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.definition;
import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Executions start once, can be looked at, and end when they are stopped or out of time. */
class ExecutionLifecycleTest {
  private static final String WAIT =
      "\"A\": {\"Type\": \"Wait\", \"Seconds\": 3600, \"End\": true}";

  private final Platform platform = new Platform();

  @AfterEach
  void close() {
    platform.close();
  }

  private String startNamed(String machine, String name, String input) {
    return platform
        .sfn
        .startExecution(r -> r.stateMachineArn(machine).name(name).input(input))
        .executionArn();
  }

  @Test
  void theSameNameAndInputStartOnceWhileItRuns() {
    String machine = platform.service.register("m", json(definition(WAIT)));
    String first = startNamed(machine, "session-1", "{\"a\": 1}");

    assertThat(startNamed(machine, "session-1", "{\"a\": 1}")).isEqualTo(first);
    assertThatThrownBy(() -> startNamed(machine, "session-1", "{\"a\": 2}"))
        .isInstanceOf(ExecutionAlreadyExistsException.class);

    platform.sfn.stopExecution(r -> r.executionArn(first));
    assertThatThrownBy(() -> startNamed(machine, "session-1", "{\"a\": 1}"))
        .isInstanceOf(ExecutionAlreadyExistsException.class);
  }

  @Test
  void whatCannotStartIsRefusedByName() {
    String machine = platform.service.register("m", json(definition(WAIT)));

    assertThatThrownBy(() -> startNamed(machine, "a b", "{}"))
        .isInstanceOf(InvalidNameException.class);
    assertThatThrownBy(() -> startNamed(machine, "ab", "{"))
        .isInstanceOf(InvalidExecutionInputException.class);
    assertThatThrownBy(() -> startNamed(machine + "x", "ab", "{}"))
        .isInstanceOf(StateMachineDoesNotExistException.class);
    assertThatThrownBy(() -> platform.describe(machine))
        .isInstanceOf(ExecutionDoesNotExistException.class);
  }

  @Test
  void stoppingEndsTheExecutionAndItsChildrenAtOnce() {
    String execution =
        platform.start(
            """
            "A": {"Type": "Map", "Items": "{% [1..20] %}", "Label": "Rooms",
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                    "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 900, "End": true}}}, "End": true}
            """,
            "{}");
    String mapRun = awaitMapRun(execution);
    Awaitility.await().until(() -> withStatus(mapRun, ExecutionStatus.RUNNING) == 20);

    var stopped =
        platform.sfn.stopExecution(
            r -> r.executionArn(execution).error("Session.Ended").cause("the professor left"));

    assertThat(stopped.stopDate()).isEqualTo(VirtualClock.START);
    assertThat(platform.describe(execution).statusAsString()).isEqualTo("ABORTED");
    assertThat(platform.describe(execution).error()).isEqualTo("Session.Ended");
    assertThat(withStatus(mapRun, ExecutionStatus.ABORTED)).isEqualTo(20);
    assertThat(platform.eventTypes(execution)).last().isEqualTo("ExecutionAborted");
  }

  private String awaitMapRun(String execution) {
    Awaitility.await().until(() -> platform.eventTypes(execution).contains("MapRunStarted"));
    return platform.events(execution).get(3).mapRunStartedEventDetails().mapRunArn();
  }

  private long withStatus(String mapRun, ExecutionStatus status) {
    return platform
        .sfn
        .listExecutions(r -> r.mapRunArn(mapRun).statusFilter(status))
        .executions()
        .size();
  }

  @Test
  void anExecutionThatTakesTooLongTimesOut() {
    String machine =
        platform.service.register(
            "m",
            json(definition(WAIT).replace("\"StartAt\"", "\"TimeoutSeconds\": 60, \"StartAt\"")));
    String execution = platform.startMachine(machine, "{}");
    platform.clock.awaitAlarmIn(Duration.ofSeconds(60));
    platform.clock.advance(Duration.ofSeconds(60));

    var end = platform.end(execution);
    assertThat(end.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(end.stopDate()).isEqualTo(VirtualClock.START.plusSeconds(60));
  }

  @Test
  void historyIsNumberedLinkedAndPaged() {
    String execution =
        platform.start(
            """
            "A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"},
            "B": {"Type": "Succeed"}
            """,
            "{\"q\": 1}");
    platform.end(execution);

    List<HistoryEvent> events = platform.events(execution);
    var firstPage = platform.sfn.getExecutionHistory(r -> r.executionArn(execution).maxResults(4));
    var backwards =
        platform.sfn.getExecutionHistory(r -> r.executionArn(execution).reverseOrder(true));

    assertThat(events).extracting(HistoryEvent::id).containsExactly(range(1, 6));
    assertThat(events).extracting(HistoryEvent::previousEventId).containsExactly(range(0, 5));
    assertThat(events.getFirst().executionStartedEventDetails().input()).isEqualTo("{\"q\": 1}");
    assertThat(events.get(2).stateExitedEventDetails().assignedVariables()).containsEntry("x", "1");
    assertThat(events.get(2).timestamp()).isEqualTo(VirtualClock.START);
    assertThat(firstPage.events()).hasSize(4);
    assertThat(firstPage.nextToken()).isNotNull();
    assertThat(backwards.events().getFirst().typeAsString()).isEqualTo("ExecutionSucceeded");
  }

  private static Long[] range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toArray(Long[]::new);
  }

  @Test
  void stateMachinesAndExecutionsAreListed() {
    String machine = platform.service.register("m", json(definition(WAIT)));
    String first = startNamed(machine, "one", "{}");
    String second = startNamed(machine, "two", "{}");
    platform.sfn.stopExecution(r -> r.executionArn(first));

    var all = platform.sfn.listExecutions(r -> r.stateMachineArn(machine)).executions();
    var running =
        platform.sfn.listExecutions(
            r -> r.stateMachineArn(machine).statusFilter(ExecutionStatus.RUNNING));
    var described = platform.sfn.describeStateMachine(r -> r.stateMachineArn(machine));

    assertThat(all).extracting(e -> e.executionArn()).containsExactly(second, first);
    assertThat(running.executions()).extracting(e -> e.name()).containsExactly("two");
    assertThat(json(described.definition())).isEqualTo(json(definition(WAIT)));
    assertThat(platform.sfn.listStateMachines().stateMachines())
        .extracting(m -> m.stateMachineArn())
        .containsExactly(machine);
  }

  @Test
  void oneExecutionCanStartAnother() {
    String other =
        platform.service.register("other", json(definition("\"A\": {\"Type\": \"Succeed\"}")));
    var output =
        platform.run(
            """
            "A": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution",
                  "Arguments": {"StateMachineArn": "%s", "Input": {"from": "here"}}, "End": true}
            """
                .formatted(other),
            "{}");

    var end = platform.end(output.get("ExecutionArn").asText());
    assertThat(end.input()).isEqualTo("{\"from\":\"here\"}");
  }
}
