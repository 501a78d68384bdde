package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.integration.FunctionError;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;

/** Map runs its processor once an item, inline or as child executions. */
class MapTest {
  private static final String TASK =
      """
      "I": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Arguments": {"FunctionName": "f", "Payload": "{% $states.input %}"},
            "Output": "{% $states.result.Payload %}", "End": true}
      """;

  private final Platform platform = new Platform();

  @AfterEach
  void close() {
    platform.close();
  }

  private static String map(String mode, String more) {
    return """
        "A": {"Type": "Map", "Items": "{% [1..$states.input.n] %}",
              "ItemSelector": {"at": "{% $states.context.Map.Item.Index %}", "item": "{% $states.context.Map.Item.Value %}"},
              "ItemProcessor": {"ProcessorConfig": @mode@, "StartAt": "I", "States": {@task@}},
              @more@ "End": true}
        """
        .replace("@mode@", mode)
        .replace("@task@", TASK)
        .replace("@more@", more);
  }

  private static final String INLINE = "{\"Mode\": \"INLINE\"}";
  private static final String DISTRIBUTED =
      "{\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}";

  private void failOn(int... items) {
    platform.functions.put(
        "f",
        event -> {
          for (int item : items) {
            if (event.get("item").asInt() == item) {
              throw new FunctionError("Room.Broken", "room " + item);
            }
          }
          return event.get("item");
        });
  }

  /** Holds every call until as many run as are wanted, and notes the most there ever were. */
  private AtomicInteger measureConcurrency(int wanted) {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    platform.functions.put(
        "f",
        event -> {
          int now = running.incrementAndGet();
          most.accumulateAndGet(now, Math::max);
          Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> most.get() >= wanted);
          running.decrementAndGet();
          return event;
        });
    return most;
  }

  @Test
  void inlineResultsKeepTheOrderOfTheItems() {
    platform.functions.put("f", event -> event);

    assertThat(platform.run(map(INLINE, ""), "{\"n\": 3}"))
        .isEqualTo(
            json("[{\"at\": 0, \"item\": 1}, {\"at\": 1, \"item\": 2}, {\"at\": 2, \"item\": 3}]"));
  }

  @Test
  void inlineRunsAtMost40AtOnce() {
    AtomicInteger most = measureConcurrency(40);

    JsonNode output = platform.run(map(INLINE, "\"MaxConcurrency\": 0,"), "{\"n\": 100}");

    assertThat(output).hasSize(100);
    assertThat(most).hasValue(40);
  }

  @Test
  void distributedRunsAllRoomsAtOnce() {
    AtomicInteger most = measureConcurrency(100);

    assertThat(platform.run(map(DISTRIBUTED, ""), "{\"n\": 100}")).hasSize(100);
    assertThat(most).hasValue(100);
  }

  @Test
  void maxConcurrencyHoldsInBothModes() {
    AtomicInteger most = measureConcurrency(3);
    platform.run(map(DISTRIBUTED, "\"MaxConcurrency\": \"{% 1 + 2 %}\","), "{\"n\": 12}");
    platform.run(map(INLINE, "\"MaxConcurrency\": 3,"), "{\"n\": 12}");

    assertThat(most).hasValue(3);
  }

  @Test
  void inlineFailsWithTheErrorOfTheFirstIterationThatFails() {
    failOn(2);
    var end = platform.end(platform.start(map(INLINE, ""), "{\"n\": 5}"));

    assertThat(end.error()).isEqualTo("Room.Broken");
  }

  @Test
  void twoOfAHundredMayFailAndTheOthersGoOn() {
    failOn(13, 77);
    String execution =
        platform.start(
            map(DISTRIBUTED, "\"ToleratedFailureCount\": 2, \"Label\": \"Rooms\","),
            "{\"n\": 100}");

    JsonNode output = json(platform.end(execution).output());

    assertThat(StreamSupport.stream(output.spliterator(), false).map(JsonNode::asInt))
        .hasSize(98)
        .isSorted()
        .doesNotContain(13, 77);
    assertThat(platform.eventTypes(execution))
        .containsExactly(
            "ExecutionStarted",
            "MapStateEntered",
            "MapStateStarted",
            "MapRunStarted",
            "MapRunSucceeded",
            "MapStateSucceeded",
            "MapStateExited",
            "ExecutionSucceeded");
  }

  @Test
  void childExecutionsHaveArnsStatusesAndHistoriesOfTheirOwn() {
    failOn(4);
    String execution =
        platform.start(
            map(DISTRIBUTED, "\"ToleratedFailurePercentage\": 10, \"Label\": \"Rooms\","),
            "{\"n\": 10}");
    platform.end(execution);
    String mapRun =
        platform.events(execution).stream()
            .filter(event -> event.mapRunStartedEventDetails() != null)
            .map(event -> event.mapRunStartedEventDetails().mapRunArn())
            .findFirst()
            .orElseThrow();

    var children = platform.sfn.listExecutions(request -> request.mapRunArn(mapRun)).executions();

    assertThat(mapRun).contains(":mapRun:machine/Rooms:");
    assertThat(children).hasSize(10).allMatch(child -> child.mapRunArn().equals(mapRun));
    assertThat(
            children.stream()
                .collect(
                    Collectors.groupingBy(
                        ExecutionListItem::statusAsString, Collectors.counting())))
        .isEqualTo(Map.of("SUCCEEDED", 9L, "FAILED", 1L));
    assertThat(platform.eventTypes(children.getFirst().executionArn()))
        .startsWith("ExecutionStarted", "TaskStateEntered", "TaskScheduled");
  }

  @Test
  void oneFailureMoreThanToleratedFailsTheMap() {
    failOn(1, 2, 3);
    var end =
        platform.end(
            platform.start(map(DISTRIBUTED, "\"ToleratedFailureCount\": 2,"), "{\"n\": 20}"));

    assertThat(end.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
  }

  @Test
  void anEmptyArrayGivesAnEmptyResult() {
    String states =
        """
        "A": {"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true}
        """;

    assertThat(platform.run(states, "[]")).isEqualTo(json("[]"));
    assertThat(platform.end(platform.start(states, "{}")).error())
        .isEqualTo("States.QueryEvaluationError");
  }
}
