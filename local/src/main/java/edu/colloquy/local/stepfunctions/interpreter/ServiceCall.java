package edu.colloquy.local.stepfunctions.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.local.stepfunctions.asl.TaskState;
import edu.colloquy.local.stepfunctions.error.ErrorNames;
import edu.colloquy.local.stepfunctions.error.StatesError;
import edu.colloquy.local.stepfunctions.integration.TaskFailure;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a service on a thread that outlives the Task's time limit, as a Lambda function does. */
final class ServiceCall {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceCall.class);

  private ServiceCall() {}

  /** Starts the call; its end completes the response, with a {@link StatesError} if it fails. */
  static void start(TaskState task, JsonNode arguments, CompletableFuture<JsonNode> response) {
    Thread.ofVirtual().name("task " + task.name()).start(() -> call(task, arguments, response));
  }

  private static void call(
      TaskState task, JsonNode arguments, CompletableFuture<JsonNode> response) {
    try {
      response.complete(task.resource().service().call(arguments));
    } catch (TaskFailure e) {
      response.completeExceptionally(new StatesError(e.error(), e.reason()));
    } catch (InterruptedException e) {
      response.completeExceptionally(StatesError.runtime("The platform stops."));
    } catch (RuntimeException | Error e) {
      LOG.error("The call of {} by state {} broke", task.resource().arn(), task.name(), e);
      response.completeExceptionally(
          new StatesError(ErrorNames.TASK_FAILED, "The call broke: " + e));
    }
  }
}
