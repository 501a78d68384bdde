package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Optional;

/**
 * Calls a service.
 *
 * @param resource what is called, and how
 * @param arguments the request; without it, the state's input
 * @param timeoutSeconds how long one attempt may take
 * @param heartbeatSeconds how long a task-token's holder may be silent
 */
public record TaskState(
    String name,
    TaskResource resource,
    Optional<Template> arguments,
    Optional<Template> timeoutSeconds,
    Optional<Template> heartbeatSeconds,
    FailureRules failureRules,
    Exit exit)
    implements State {
  @Override
  public String type() {
    return "Task";
  }

  @Override
  public List<Exit> exits() {
    return failureRules.and(exit);
  }
}
