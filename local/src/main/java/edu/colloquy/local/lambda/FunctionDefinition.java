package edu.colloquy.local.lambda;

import edu.colloquy.local.template.FunctionResource;
import java.time.Duration;
import java.util.Map;

/**
 * A function to be registered.
 *
 * @param name its name
 * @param handler {@code package.Class::handleRequest}, or the class alone
 * @param environment its environment variables
 * @param timeout the longest that one invocation may take
 * @param memoryMb what its context says of its memory, in MiB; nothing is held to it
 */
public record FunctionDefinition(
    String name, String handler, Map<String, String> environment, Duration timeout, int memoryMb) {

  public FunctionDefinition {
    environment = Map.copyOf(environment);
  }

  /** The function that a template describes. */
  public static FunctionDefinition of(FunctionResource resource) {
    return new FunctionDefinition(
        resource.name(),
        resource.handler(),
        resource.environment(),
        resource.timeout(),
        resource.memoryMb());
  }
}
