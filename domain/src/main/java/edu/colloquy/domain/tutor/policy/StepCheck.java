package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.Problem;
import java.util.List;
import java.util.Optional;

/** Finds the first wrong step of a solution by rules, within milliseconds. Thread-safe. */
public interface StepCheck {
  /** Finds nothing. */
  StepCheck NONE = (problem, steps) -> Optional.empty();

  /**
   * A step that is wrong.
   *
   * @param step its place, from 0
   * @param reason why; may name the right value
   */
  record WrongStep(int step, String reason) {}

  /**
   * The first step that is wrong; empty if none is, or it cannot be told.
   *
   * @param steps what the student said, oldest first
   */
  Optional<WrongStep> firstWrong(Problem problem, List<String> steps);
}
