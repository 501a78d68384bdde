package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.stepfunctions.asl.ChoiceState;
import edu.colloquy.local.stepfunctions.asl.FailState;
import edu.colloquy.local.stepfunctions.asl.PassState;
import edu.colloquy.local.stepfunctions.asl.SucceedState;
import edu.colloquy.local.stepfunctions.asl.WaitState;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.jsonata.Environment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** The states that call nothing and so have neither Retry nor Catch. */
final class SimpleSteps {
  private static final long LONGEST_SECONDS = 99_999_999;
  private static final JsonNode EMPTY = JsonNodeFactory.instance.textNode("");

  private SimpleSteps() {}

  static Departure pass(StateVisit visit, PassState pass) {
    return visit.leave(pass.exit(), visit.environment(), visit.input());
  }

  static Departure succeed(StateVisit visit, SucceedState succeed) {
    JsonNode output = visit.evaluate(succeed.output(), visit.environment(), visit.input());
    PayloadLimit.check(succeed.name(), "an output", output);
    return new Departure(output, Optional.empty(), Map.of());
  }

  static StatesError fail(StateVisit visit, FailState fail) {
    Environment environment = visit.environment();
    return new StatesError(
        visit.evaluate(fail.error(), environment, EMPTY).asText(),
        visit.evaluate(fail.cause(), environment, EMPTY).asText());
  }

  static Departure choose(StateVisit visit, ChoiceState choice) {
    Environment environment = visit.environment();
    for (ChoiceState.Rule rule : choice.rules()) {
      JsonNode holds = rule.condition().evaluate(environment);
      if (!holds.isBoolean()) {
        throw StatesError.query("A Condition gave %s and not a boolean.".formatted(holds));
      }
      if (holds.booleanValue()) {
        return visit.leave(rule.exit(), environment, visit.input());
      }
    }
    return visit.leave(
        choice
            .otherwise()
            .orElseThrow(
                () -> new StatesError(ErrorNames.NO_CHOICE, "No Condition held, no Default.")),
        environment,
        visit.input());
  }

  static Departure await(StateVisit visit, WaitState wait) throws InterruptedException {
    Environment environment = visit.environment();
    Instant due =
        switch (wait.until()) {
          case WaitState.Seconds(var seconds) ->
              visit
                  .engine()
                  .clock()
                  .instant()
                  .plusSeconds(
                      IntegerField.check(
                          "Seconds", seconds.evaluate(environment), 0, LONGEST_SECONDS));
          case WaitState.Timestamp(var timestamp) -> moment(timestamp.evaluate(environment));
        };
    visit.engine().clock().sleepUntil(due);
    return visit.leave(wait.exit(), environment, visit.input());
  }

  private static Instant moment(JsonNode timestamp) {
    try {
      return OffsetDateTime.parse(timestamp.asText()).toInstant();
    } catch (DateTimeException _) {
      throw StatesError.query("Timestamp must be RFC 3339 text, not %s.".formatted(timestamp));
    }
  }
}
