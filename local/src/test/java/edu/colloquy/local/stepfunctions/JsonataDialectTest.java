package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.jsonata.Dialect;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import edu.colloquy.local.stepfunctions.jsonata.Query;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions give what Step Functions gives. */
class JsonataDialectTest {
  private final Dialect dialect =
      new Dialect(InstantSource.fixed(VirtualClock.START), new SplittableRandom(1));

  private JsonNode evaluate(String expression, String input) {
    ObjectNode states = JsonNodeFactory.instance.objectNode();
    states.set("input", json(input));
    var environment = new Environment(dialect, Map.of("name", json("\"Ada\"")), states);
    return Query.compile(expression, "Output").evaluate(environment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $partition([1,2,3,4,5], 2)                       | [[1,2],[3,4],[5]]
          $range(1, 9, 3)                                  | [1,4,7]
          $range(3, 1, -1)                                 | [3,2,1]
          $hash('abc', 'MD5')                              | "900150983cd24fb0d6963f7d28e17f72"
          $parse('{"a": [1, null]}').a                     | [1,null]
          $random(42) = $random(42)                        | true
          $now()                                           | "2026-03-02T09:00:00.000Z"
          $millis()                                        | 1772442000000
          $name & '!'                                      | "Ada!"
          $states.input.none                               | null
          $states.input.rooms[status='LIVE'].id            | ["r1","r3"]
          $count($states.input.rooms)                      | 3
          $ceil($count($states.input.rooms) / 2)           | 2
          $states.input.rooms[0]                           | {"id": "r1", "status": "LIVE"}
          [$states.input.rooms[id='r2'].status]            | ["FAILED"]
          1 / 3 * 3                                        | 1
          $merge([$states.input.rooms[0], {'x': null}])    | {"id": "r1", "status": "LIVE", "x": null}
          $map($states.input.rooms, function($r, $i) { {'i': $i, 'id': $r.id} })[0] | {"i": 0, "id": "r1"}
          """)
  void expressionsGive(String expression, String expected) {
    String input =
        """
        {"none": null, "rooms": [{"id": "r1", "status": "LIVE"}, {"id": "r2", "status": "FAILED"},
                                 {"id": "r3", "status": "LIVE"}]}
        """;

    assertThat(evaluate(expression, input)).isEqualTo(json(expected));
  }

  @Test
  void uuidAndRandomAreOfTheirKind() {
    assertThat(UUID.fromString(evaluate("$uuid()", "{}").asText()).version()).isEqualTo(4);
    assertThat(evaluate("$random()", "{}").doubleValue()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$states.input.missing",
        "$unknown",
        "$",
        "$$.x",
        "$states.result",
        "$error('no')",
        "$parse('{')",
        "$hash('a', 'CRC')",
        "$partition([1], 0)",
        "$range(1, 5000, 1)",
        "1 + 'a'",
        "function($x) {$x}",
        "($f := function($x) {$f($x) + 1}; $f(1))"
      })
  void whatGivesNoValueIsAQueryEvaluationError(String expression) {
    assertThatThrownBy(() -> evaluate(expression, "{}"))
        .isInstanceOfSatisfying(
            StatesError.class,
            error -> assertThat(error.error()).isEqualTo("States.QueryEvaluationError"));
  }

  @Test
  void evalAndWhatIsNoExpressionAreRefusedWhenCompiled() {
    assertThatThrownBy(() -> Query.compile("$eval('1')", "Output"))
        .hasMessageContaining("$eval is not offered");
    assertThatThrownBy(() -> Query.compile("1 +", "Output"))
        .hasMessageContaining("'1 +' is not a JSONata expression");
  }

  @Test
  void oneExpressionServesManyThreadsAtOnce() throws Exception {
    Query query =
        Query.compile(
            "($sum($map([1..50], function($i) {$i * $states.input.n})) + $reduce([1..9], function($a, $b) {$a + $b}))",
            "Output");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<JsonNode>> calls =
          IntStream.range(0, 500)
              .<Callable<JsonNode>>mapToObj(
                  n ->
                      () -> {
                        ObjectNode states = JsonNodeFactory.instance.objectNode();
                        states.putObject("input").put("n", n);
                        return query.evaluate(new Environment(dialect, Map.of(), states));
                      })
              .toList();
      List<Future<JsonNode>> results = threads.invokeAll(calls);
      for (int n = 0; n < results.size(); n++) {
        assertThat(results.get(n).get().intValue()).isEqualTo(1275 * n + 45);
      }
    }
  }
}
