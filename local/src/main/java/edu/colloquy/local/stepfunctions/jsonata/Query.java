package edu.colloquy.local.stepfunctions.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.error.StatesError;
import java.util.regex.Pattern;

/**
 * One compiled JSONata expression. Thread-safe: the engine keeps what an evaluation changes in a
 * per-thread copy and in the frame, and every evaluation here brings a frame of its own.
 */
public final class Query {
  private static final Pattern EVAL = Pattern.compile("\\$eval\\b");

  private final String source;
  private final String field;
  private final Jsonata expression;
  private final Jsonata existence;

  private Query(String source, String field) {
    this.source = source;
    this.field = field;
    this.expression = Jsonata.jsonata(source);
    this.existence = Jsonata.jsonata("$exists((" + source + "\n))");
  }

  /**
   * @param source the expression without its <code>{% %}</code>
   * @param field where it stands in the definition, such as {@code Arguments/Payload}
   * @throws IllegalArgumentException with a sentence if it is not JSONata as Step Functions knows
   *     it
   */
  public static Query compile(String source, String field) {
    if (EVAL.matcher(source).find()) {
      throw new IllegalArgumentException("$eval is not offered by Step Functions");
    }
    try {
      return new Query(source, field);
    } catch (JException e) {
      throw new IllegalArgumentException(
          "'%s' is not a JSONata expression: %s".formatted(source, e.getMessage()), e);
    }
  }

  /**
   * @throws StatesError {@code States.QueryEvaluationError} if the expression fails or gives
   *     nothing
   */
  public JsonNode evaluate(Environment environment) {
    try {
      Object value = expression.evaluate(null, environment.newFrame());
      // The engine shows both null and "undefined" as null; only the latter is an error.
      if (value == null && !Boolean.TRUE.equals(existence.evaluate(null, environment.newFrame()))) {
        throw failure("returned nothing (undefined).");
      }
      return JsonValues.toJson(value);
    } catch (StackOverflowError e) {
      throw failure("recurses without end.");
    } catch (StatesError e) {
      throw e;
    } catch (RuntimeException e) {
      // The engine throws its own JException for what it foresaw, and class cast and null pointer
      // exceptions for what it did not: to the writer of the expression they are one thing.
      throw failure("threw an error: " + e.getMessage());
    }
  }

  private StatesError failure(String what) {
    return StatesError.query(
        "The JSONata expression '%s' specified for the field '%s' %s"
            .formatted(source, field, what));
  }
}
