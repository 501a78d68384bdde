package edu.colloquy.local.stepfunctions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * One action of one service, as a Task calls it. Implementations are thread-safe and may block:
 * each call has a virtual thread of its own, which runs on even when the state has timed out or the
 * execution has been stopped, just as the called service would.
 */
@FunctionalInterface
public interface ServiceIntegration {

  /**
   * Carries out the action.
   *
   * @param arguments the evaluated {@code Arguments}; not to be changed
   * @return what becomes {@code $states.result}
   * @throws TaskFailure if the service refuses or fails
   * @throws InterruptedException if the platform stops meanwhile
   */
  JsonNode call(JsonNode arguments) throws TaskFailure, InterruptedException;

  /** Whether {@code .waitForTaskToken} may follow the action's name. */
  default boolean supportsTaskToken() {
    return false;
  }

  /** The names that {@code Arguments} may hold, checked at load; an empty set allows any. */
  default Set<String> argumentNames() {
    return Set.of();
  }
}
