package edu.colloquy.local.stepfunctions.asl;

import edu.colloquy.local.stepfunctions.jsonata.Template;
import java.util.List;
import java.util.Optional;

/**
 * Runs a workflow once for each item.
 *
 * @param items what gives the array; without it, the state's input
 * @param itemSelector the input of an iteration; without it, the item
 * @param maxConcurrency how many iterations run at once; 0 or absent for as many as the mode allows
 * @param mode within this execution, or as child executions
 */
public record MapState(
    String name,
    Optional<Template> items,
    Optional<Template> itemSelector,
    Optional<Template> maxConcurrency,
    Mode mode,
    Workflow itemProcessor,
    FailureRules failureRules,
    Exit exit)
    implements State {

  /** How the iterations run. */
  public sealed interface Mode {}

  /** In the execution itself, at most 40 at once. */
  public record Inline() implements Mode {}

  /**
   * As child executions, each with a history of its own.
   *
   * @param label the part of their ARNs that tells this Map from others
   * @param toleratedFailureCount how many may fail
   * @param toleratedFailurePercentage how many of a hundred may fail
   */
  public record Distributed(
      String label,
      Optional<Template> toleratedFailureCount,
      Optional<Template> toleratedFailurePercentage)
      implements Mode {}

  @Override
  public String type() {
    return "Map";
  }

  @Override
  public List<Exit> exits() {
    return failureRules.and(exit);
  }
}
