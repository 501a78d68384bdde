package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.stepfunctions.asl.Workflow;
import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.execution.Execution;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.jsonata.Dialect;
import edu.colloquy.local.stepfunctions.token.TaskTokens;
import java.util.random.RandomGenerator;

/** Runs a workflow as an execution, on the calling thread. Thread-safe. */
public final class Interpreter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;

  /**
   * @param clock what all waiting goes by
   * @param random what jitter, {@code $random} and {@code $uuid} draw from; thread-safe
   * @param tokens where waiting Tasks are found
   * @param executions where child executions are started
   * @param region the AWS region that events name
   */
  public Interpreter(
      SchedulingClock clock,
      RandomGenerator random,
      TaskTokens tokens,
      Executions executions,
      String region) {
    Dialect dialect = new Dialect(clock, random);
    this.engine = new Engine(clock, random, dialect, tokens, executions, region);
  }

  /**
   * @return the execution's output
   * @throws StatesError if a state failed and nothing caught it
   * @throws InterruptedException if the execution was stopped
   */
  public JsonNode run(Execution execution, Workflow workflow) throws InterruptedException {
    return run(engine, execution, workflow);
  }

  static JsonNode run(Engine engine, Execution execution, Workflow workflow)
      throws InterruptedException {
    Lane lane = Lane.main(engine, execution);
    return WorkflowRun.run(lane, workflow, lane.executionInput());
  }

  static JsonNode parse(String input) {
    try {
      return JSON.readTree(input);
    } catch (JsonProcessingException e) {
      throw StatesError.runtime("What was passed on is not JSON: " + e.getOriginalMessage());
    }
  }
}
