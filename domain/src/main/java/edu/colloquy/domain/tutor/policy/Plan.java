package edu.colloquy.domain.tutor.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the tutor is to do in its next turn.
 *
 * @param moves in their order; never empty
 * @param hint the level of the hint, NONE where none is given
 * @param disclosure how much of the solution may be said
 * @param guidance sentences for the model, in its own instructions
 * @param handover what the professor has to hear of
 * @param fixedReply what is said word for word, without a model, where no word may go wrong
 * @param state what is known of the student's learning after this turn
 */
public record Plan(
    List<Move> moves,
    HintLevel hint,
    Disclosure disclosure,
    List<String> guidance,
    Optional<Handover> handover,
    Optional<String> fixedReply,
    LearningState state) {
  public Plan {
    moves = List.copyOf(moves);
    guidance = List.copyOf(guidance);
  }
}
