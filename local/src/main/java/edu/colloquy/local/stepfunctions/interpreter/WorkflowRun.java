package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.ChoiceState;
import edu.colloquy.local.stepfunctions.asl.FailState;
import edu.colloquy.local.stepfunctions.asl.MapState;
import edu.colloquy.local.stepfunctions.asl.ParallelState;
import edu.colloquy.local.stepfunctions.asl.PassState;
import edu.colloquy.local.stepfunctions.asl.State;
import edu.colloquy.local.stepfunctions.asl.SucceedState;
import edu.colloquy.local.stepfunctions.asl.TaskState;
import edu.colloquy.local.stepfunctions.asl.WaitState;
import edu.colloquy.local.stepfunctions.asl.Workflow;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.history.Events;

/** Goes through the states of a workflow, one after another. */
final class WorkflowRun {
  private static final int MOST_EVENTS = 25_000;

  private WorkflowRun() {}

  /** Gives the last state's output. */
  static JsonNode run(Lane lane, Workflow workflow, JsonNode input) throws InterruptedException {
    State state = workflow.states().get(workflow.startAt());
    JsonNode payload = input;
    while (true) {
      Departure departure = visit(lane, state, payload);
      if (departure.next().isEmpty()) {
        return departure.output();
      }
      state = workflow.states().get(departure.next().get());
      payload = departure.output();
    }
  }

  private static Departure visit(Lane lane, State state, JsonNode input)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (lane.execution().history().size() >= MOST_EVENTS) {
      throw StatesError.runtime(
          "The execution reached the maximum number of history events (25000).");
    }
    StateVisit visit = new StateVisit(lane, state, input);
    Departure departure;
    try {
      departure = carryOut(visit, state);
    } catch (StatesError e) {
      visit.noteEvaluation(e);
      throw e;
    } catch (InterruptedException e) {
      lane.trail().record(Events.stateAborted(state.type()));
      throw e;
    }
    lane.scope().assign(departure.assigned());
    lane.trail()
        .record(
            Events.stateExited(
                state.type(), state.name(), departure.output(), departure.assigned()));
    return departure;
  }

  private static Departure carryOut(StateVisit visit, State state) throws InterruptedException {
    return switch (state) {
      case TaskState task ->
          Attempts.run(
              visit, task.failureRules(), task.exit(), () -> new TaskAttempt(visit, task).run());
      case MapState map ->
          Attempts.run(
              visit, map.failureRules(), map.exit(), () -> new MapAttempt(visit, map).run());
      case ParallelState parallel ->
          Attempts.run(
              visit,
              parallel.failureRules(),
              parallel.exit(),
              () -> ParallelAttempt.run(visit, parallel));
      case ChoiceState choice -> SimpleSteps.choose(visit, choice);
      case WaitState wait -> SimpleSteps.await(visit, wait);
      case PassState pass -> SimpleSteps.pass(visit, pass);
      case SucceedState succeed -> SimpleSteps.succeed(visit, succeed);
      case FailState fail -> throw SimpleSteps.fail(visit, fail);
    };
  }
}
