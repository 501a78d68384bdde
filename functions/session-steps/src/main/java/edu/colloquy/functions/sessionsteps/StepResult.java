package edu.colloquy.functions.sessionsteps;

import edu.colloquy.domain.work.FleetPlan;
import java.util.List;
import java.util.Optional;

/** What the state machine is told of a step. */
sealed interface StepResult {

  /** Nothing but that it is done. */
  record Done() implements StepResult {}

  /** The rooms to open, and the workers to launch for them. */
  record Plan(List<String> rooms, List<FleetPlan.Launch> launches) implements StepResult {}

  /** Whether a room is to be opened; not if its session is to end by now. */
  record Avatar(boolean wanted) implements StepResult {}

  /** Whether students are to be tutored now. */
  record Announced(boolean live) implements StepResult {}

  /** The rooms to close. */
  record Rooms(List<String> rooms) implements StepResult {}

  /** The inboxes of the workers that hold a room. */
  record Holders(Optional<String> botInbox, Optional<String> streamInbox) implements StepResult {}
}
