package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Optional;

/**
 * Runs several workflows at once, all on the same input; fails as soon as one of them does.
 *
 * @param arguments the branches' input; without it, the state's input
 */
public record ParallelState(
    String name,
    Optional<Template> arguments,
    List<Workflow> branches,
    FailureRules failureRules,
    Exit exit)
    implements State {
  @Override
  public String type() {
    return "Parallel";
  }

  @Override
  public List<Exit> exits() {
    return failureRules.and(exit);
  }
}
